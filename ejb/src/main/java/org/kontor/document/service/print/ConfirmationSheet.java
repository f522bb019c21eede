package org.kontor.document.service.print;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kontor.document.service.print.Sheet.Cell;
import org.kontor.kernel.Money;
import org.kontor.order.service.OrderLineView;
import org.kontor.order.service.OrderView;

/** The confirmation of an order: what was ordered and is confirmed, at which prices, and what it comes to. */
final class ConfirmationSheet {

    private static final List<String> COLUMNS = List.of("pos", "what", "quantity", "price", "amount");

    private final OrderView order;
    private final Party party;
    private final Words words;
    private final int scale;

    ConfirmationSheet(OrderView order, Party party) {
        this.order = order;
        this.party = party;
        this.words = new Words(party.language(), party.zone());
        this.scale = Money.scaleOf(order.currency());
    }

    String xhtml(String number, Instant madeAt, Seller seller) {
        Addresses addresses = new Addresses(words);
        return new Sheet(words, words.say("title.ORDER_CONFIRMATION"), number)
                .letterhead(seller, party.division())
                .opening(order.companyName(), addresses.ofBuyer(party, order.companyName()), facts(number, madeAt))
                .paragraph(words.say("thanks"))
                .block(words.say("shipTo"), addresses.of(order.shipTo()))
                .table(
                        COLUMNS,
                        headings(),
                        order.lines().stream().map(this::row).toList())
                .totals(totals())
                .xhtml();
    }

    private List<String[]> facts(String number, Instant madeAt) {
        Facts facts = new Facts(words);
        facts.add("number.ORDER_CONFIRMATION", number).add("date", words.day(madeAt));
        facts.add("order", order.number()).add("ordered", words.day(order.placedAt()));
        facts.add("poNumber", order.poNumber()).add("costCentre", order.costCentre());
        order.ownFields().forEach(own -> facts.said(own.label(), own.value()));
        facts.add("customer", party.number()).add("vatId", party.vatId());
        facts.add("reference", order.erpReference());
        facts.add("requested", order.requestedDate() == null ? words.say("soonest") : words.day(order.requestedDate()));
        facts.add("payment", words.say("paymentTerms", order.paymentTermsDays()));
        return facts.list();
    }

    private List<String> headings() {
        return List.of(
                words.say("position"),
                words.say("article"),
                words.say("quantity"),
                words.say("price"),
                words.say("amount", order.currency()));
    }

    private List<Cell> row(OrderLineView line) {
        List<String> below = new ArrayList<>();
        if (line.ownNumber() != null) {
            below.add(words.say("ownNumber", line.ownNumber()));
        }
        line.ownFields().forEach(own -> below.add(own.label() + ": " + own.value()));
        return List.of(
                Cell.of(Integer.toString(line.lineNo())),
                Cell.article(line.sku(), line.name(), below),
                Cell.of(
                        words.quantity(line.quantity(), line.unit()),
                        line.packed()
                                ? words.say("inBase", words.quantity(line.baseQuantity(), line.baseUnit()))
                                : null,
                        shortened(line) ? words.say("confirmed", words.plain(line.confirmed())) : null),
                Cell.of(words.price(line.unitPrice().stripTrailingZeros(), scale), basis(line)),
                Cell.of(words.amount(line.net(), scale)));
    }

    private String basis(OrderLineView line) {
        return line.priceBase().compareTo(BigDecimal.ONE) == 0
                ? null
                : words.say("per", words.quantity(line.priceBase(), line.unit()));
    }

    private static boolean shortened(OrderLineView line) {
        return line.confirmed() != null && line.confirmed().compareTo(line.quantity()) < 0;
    }

    private List<String[]> totals() {
        List<String[]> totals = new ArrayList<>();
        if (order.surcharge().signum() > 0) {
            totals.add(total("surcharge", order.surcharge()));
        }
        totals.add(total("net", order.net()));
        totals.add(total("tax", order.tax()));
        totals.add(total("gross", order.gross()));
        return totals;
    }

    private String[] total(String key, BigDecimal amount) {
        return new String[] {words.say(key), order.currency() + " " + words.amount(amount, scale)};
    }
}
