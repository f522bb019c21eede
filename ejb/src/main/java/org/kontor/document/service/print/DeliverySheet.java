package org.kontor.document.service.print;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontor.document.model.DocumentKind;
import org.kontor.document.service.print.Sheet.Cell;
import org.kontor.fulfilment.event.ShipmentAnnounced.ShippedLine;
import org.kontor.fulfilment.service.ShipmentView;
import org.kontor.order.service.OrderLineView;
import org.kontor.order.service.OrderView;

/** What goes with the goods of one shipment, without a price: the note to be signed, and the list by which they are packed. */
final class DeliverySheet {

    private static final List<String> NOTE = List.of("pos", "what", "quantity");
    private static final List<String> LIST = List.of("pos", "what", "quantity", "tick");

    private final DocumentKind kind;
    private final OrderView order;
    private final ShipmentView shipment;
    private final Party party;
    private final Words words;

    /** @param kind a delivery note or a packing list */
    DeliverySheet(DocumentKind kind, OrderView order, ShipmentView shipment, Party party) {
        this.kind = kind;
        this.order = order;
        this.shipment = shipment;
        this.party = party;
        this.words = new Words(party.language(), party.zone());
    }

    String xhtml(String number, Instant madeAt, Seller seller) {
        Addresses addresses = new Addresses(words);
        List<String> to = addresses.of(order.shipTo());
        Sheet sheet = new Sheet(words, words.say("title." + kind), number)
                .letterhead(seller, party.division())
                .opening(
                        order.companyName(),
                        to.isEmpty() ? addresses.ofBuyer(party, order.companyName()) : to,
                        facts(number, madeAt))
                .paragraph(words.say("contents"))
                .table(isNote() ? NOTE : LIST, headings(), rows());
        return (isNote() ? sheet.signature(words.say("received"), words.say("receivedSign")) : sheet).xhtml();
    }

    private boolean isNote() {
        return kind == DocumentKind.DELIVERY_NOTE;
    }

    private List<String[]> facts(String number, Instant madeAt) {
        Facts facts = new Facts(words);
        facts.add("number." + kind, number).add("date", words.day(madeAt));
        facts.add("order", order.number()).add("poNumber", order.poNumber());
        order.ownFields().forEach(own -> facts.said(own.label(), own.value()));
        facts.add("customer", party.number()).add("shipment", shipment.number());
        if (isNote()) {
            facts.add("shipped", words.day(shipment.shippedAt()));
            facts.add("carrier", shipment.carrier()).add("tracking", shipment.trackingNumber());
        }
        return facts.list();
    }

    private List<String> headings() {
        return List.of(words.say("position"), words.say("article"), words.say("quantity"), words.say("packed"));
    }

    private List<List<Cell>> rows() {
        Map<Integer, OrderLineView> ordered =
                order.lines().stream().collect(Collectors.toMap(OrderLineView::lineNo, Function.identity()));
        return shipment.lines().stream()
                .map(line -> row(line, ordered.get(line.lineNo())))
                .toList();
    }

    private List<Cell> row(ShippedLine shipped, OrderLineView line) {
        List<String> below = new ArrayList<>();
        if (line.ownNumber() != null) {
            below.add(words.say("ownNumber", line.ownNumber()));
        }
        line.ownFields().forEach(own -> below.add(own.label() + ": " + own.value()));
        boolean part = shipped.quantity().compareTo(line.quantity()) < 0;
        return List.of(
                Cell.of(Integer.toString(line.lineNo())),
                Cell.article(line.sku(), line.name(), below),
                Cell.of(
                        words.quantity(shipped.quantity(), line.unit()),
                        part ? words.say("open", words.plain(line.quantity())) : null),
                Cell.tick());
    }
}
