package org.kontor.document.service.print;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kontor.document.service.print.Sheet.Cell;
import org.kontor.order.service.OrderView;
import org.kontor.returns.service.ReturnView;

/** What lies in a parcel that comes back: which goods may, where they go, and the number by which they are known there. */
final class ReturnSheet {

    private static final List<String> COLUMNS = List.of("pos", "what", "quantity", "tick");
    private static final double MODULE_MM = 0.4;
    private static final double HEIGHT_MM = 16;

    private final OrderView order;
    private final ReturnView asked;
    private final Party party;
    private final Words words;

    ReturnSheet(OrderView order, ReturnView asked, Party party) {
        this.order = order;
        this.asked = asked;
        this.party = party;
        this.words = new Words(party.language(), party.zone());
    }

    String xhtml(String number, Instant madeAt, Seller seller) {
        List<String> home = new ArrayList<>(List.of(seller.name()));
        home.addAll(seller.lines());
        return new Sheet(words, words.say("title.RETURN_SLIP"), number)
                .letterhead(seller, party.division())
                .opening(
                        order.companyName(),
                        new Addresses(words).ofBuyer(party, order.companyName()),
                        facts(number, madeAt))
                .bars(asked.number(), MODULE_MM, HEIGHT_MM)
                .block(words.say("returnTo"), home)
                .paragraph(words.say("returnHow"))
                .table(
                        COLUMNS,
                        List.of(
                                words.say("position"),
                                words.say("article"),
                                words.say("quantity"),
                                words.say("packed")),
                        rows())
                .xhtml();
    }

    private List<String[]> facts(String number, Instant madeAt) {
        return new Facts(words)
                .add("number.RETURN_SLIP", number)
                .add("date", words.day(madeAt))
                .add("returnNo", asked.number())
                .add("order", order.number())
                .add("poNumber", order.poNumber())
                .add("customer", party.number())
                .list();
    }

    private List<List<Cell>> rows() {
        return asked.lines().stream()
                .filter(line -> line.decided() && line.authorised().signum() > 0)
                .map(line -> List.of(
                        Cell.of(Integer.toString(line.lineNo())),
                        Cell.article(
                                line.sku(),
                                line.name(),
                                List.of(
                                        words.say("reason." + line.reason()),
                                        words.say("shipment") + " " + line.shipmentNumber())),
                        Cell.of(words.quantity(line.authorised(), line.unit())),
                        Cell.tick()))
                .toList();
    }
}
