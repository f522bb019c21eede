package org.kontor.document.service.print;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.kontor.document.model.DocumentKind;
import org.kontor.fulfilment.service.HandlingUnitView;
import org.kontor.fulfilment.service.PickView;
import org.kontor.fulfilment.service.ShipmentView;
import org.kontor.order.service.OrderView;
import org.kontor.returns.service.ReturnView;

/** Prints the papers of our house. */
public final class Papers {

    /** A file in PDF and how many pages it has. */
    public record Paper(byte[] content, int pages) {}

    private Papers() {}

    public static Paper confirmation(OrderView order, Party party, String number, Instant madeAt) {
        return printed(new ConfirmationSheet(order, party).xhtml(number, madeAt, Seller.house()));
    }

    /** @param kind a delivery note or a packing list */
    public static Paper ofShipment(
            DocumentKind kind, OrderView order, ShipmentView shipment, Party party, String number, Instant madeAt) {
        return printed(new DeliverySheet(kind, order, shipment, party).xhtml(number, madeAt, Seller.house()));
    }

    /** @param asked a return of which all is decided */
    public static Paper returnSlip(OrderView order, ReturnView asked, Party party, String number, Instant madeAt) {
        return printed(new ReturnSheet(order, asked, party).xhtml(number, madeAt, Seller.house()));
    }

    /** Labels of these units, one a page. @param all how many units the shipment has */
    public static Paper labels(
            OrderView order, ShipmentView shipment, List<HandlingUnitView> units, int all, Party party) {
        return printed(new LabelSheet(order, shipment, party).xhtml(units, all, Seller.house()));
    }

    /** What is to be fetched for a delivery, for whoever fetches it. @param zone in which he lives */
    public static Paper pickList(PickView pick, String language, ZoneId zone, Instant madeAt) {
        return printed(new PickSheet(pick, language, zone).xhtml(madeAt, Seller.house()));
    }

    private static Paper printed(String xhtml) {
        PdfPrinter.Printed printed = PdfPrinter.print(xhtml);
        return new Paper(printed.content(), printed.pages());
    }
}
