package org.kontor.document.service.print;

import java.time.Instant;
import org.kontor.document.model.DocumentKind;
import org.kontor.fulfilment.service.ShipmentView;
import org.kontor.order.service.OrderView;

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

    private static Paper printed(String xhtml) {
        PdfPrinter.Printed printed = PdfPrinter.print(xhtml);
        return new Paper(printed.content(), printed.pages());
    }
}
