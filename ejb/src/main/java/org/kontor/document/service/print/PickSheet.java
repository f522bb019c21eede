package org.kontor.document.service.print;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.kontor.document.service.print.Sheet.Cell;
import org.kontor.fulfilment.service.DeliveryView;
import org.kontor.fulfilment.service.PickLineView;
import org.kontor.fulfilment.service.PickView;

/** What is to be fetched for a delivery, in the order of walking, to be ticked off. Without a price. */
final class PickSheet {

    private static final List<String> COLUMNS = List.of("what", "code", "quantity", "tick");

    private final PickView pick;
    private final Words words;

    PickSheet(PickView pick, String language, ZoneId zone) {
        this.pick = pick;
        this.words = new Words(language, zone);
    }

    String xhtml(Instant madeAt, Seller seller) {
        DeliveryView of = pick.delivery();
        Facts facts = new Facts(words).add("date", words.day(madeAt)).add("order", of.orderNumber());
        facts.add("requested", of.requested() == null ? words.say("soonest") : words.day(of.requested()));
        facts.said(
                words.say("pickLines"),
                words.plain(BigDecimal.valueOf(pick.lines().size())));
        return new Sheet(words, words.say("title.PICK_LIST"), of.number())
                .letterhead(seller, null)
                .opening(
                        of.companyName(),
                        of.shipTo() == null ? List.of() : new Addresses(words).of(of.shipTo()),
                        facts.list())
                .table(
                        COLUMNS,
                        List.of(words.say("article"), words.say("gtin"), words.say("quantity"), words.say("picked")),
                        pick.lines().stream().map(this::row).toList())
                .xhtml();
    }

    private List<Cell> row(PickLineView line) {
        return List.of(
                Cell.article(line.sku(), line.name(), List.of()),
                Cell.of(line.gtin() == null ? "–" : line.gtin()),
                Cell.of(
                        line.unit() == null
                                ? words.plain(line.quantity())
                                : words.quantity(line.quantity(), line.unit())),
                Cell.tick());
    }
}
