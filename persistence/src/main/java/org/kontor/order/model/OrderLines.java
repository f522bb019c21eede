package org.kontor.order.model;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.kontor.kernel.Money;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.event.DeliveryReleased;
import org.kontor.order.event.OrderLinesCancelled;
import org.kontor.order.event.OrderPlaced;

/** The lines of one order taken together: what concerns several of them, or one by its number. The order decides when. */
final class OrderLines {

    /** Under which number stands what an order costs beside its lines. */
    private static final int BESIDE_THE_LINES = 0;

    private final String number;
    private final String currency;
    private final List<SalesOrderLine> lines;

    OrderLines(String number, String currency, List<SalesOrderLine> lines) {
        this.number = number;
        this.currency = currency;
        this.lines = lines;
    }

    /** @throws RuleViolated {@link OrderRule#LINE_UNKNOWN} */
    SalesOrderLine get(int lineNo) {
        if (lineNo < 1 || lineNo > lines.size()) {
            throw new RuleViolated(OrderRule.LINE_UNKNOWN, Map.of("number", number, "line", lineNo));
        }
        return lines.get(lineNo - 1);
    }

    /** @throws RuleViolated {@link OrderRule#LINE_UNKNOWN} */
    void require(Collection<Integer> lineNos) {
        lineNos.forEach(this::get);
    }

    /** @throws RuleViolated {@link OrderRule#MUST_HAVE_LINES} when nothing would be asked for any more */
    void reduce(Map<Integer, BigDecimal> quantities) {
        quantities.forEach((lineNo, quantity) -> get(lineNo).reduce(quantity, currency));
        if (asked().lines.isEmpty()) {
            throw new RuleViolated(OrderRule.MUST_HAVE_LINES);
        }
    }

    /** @return whether anything is due still */
    boolean cancel(Map<Integer, BigDecimal> parts) {
        parts.forEach((lineNo, part) -> get(lineNo).cancel(part));
        return lines.stream().anyMatch(line -> line.due().signum() > 0);
    }

    /** @param confirmed quantity by line number; a line not named is confirmed in full */
    void confirm(Map<Integer, BigDecimal> confirmed) {
        lines.forEach(line -> line.confirm(answer(line, confirmed)));
    }

    /** Nothing of any line will come. */
    void giveUp() {
        lines.forEach(line -> line.confirm(BigDecimal.ZERO));
    }

    /** @return whether anything is open still */
    boolean ship(Map<Integer, BigDecimal> shipped) {
        shipped.forEach((lineNo, quantity) -> get(lineNo).ship(quantity));
        return areOpen();
    }

    boolean areConfirmedAs(Map<Integer, BigDecimal> confirmed) {
        return lines.stream().allMatch(line -> answer(line, confirmed).compareTo(line.answered()) == 0);
    }

    boolean comeToNothing(Map<Integer, BigDecimal> confirmed) {
        return lines.stream().allMatch(line -> answer(line, confirmed).signum() == 0);
    }

    private static BigDecimal answer(SalesOrderLine line, Map<Integer, BigDecimal> confirmed) {
        return confirmed.getOrDefault(line.lineNo(), line.asked());
    }

    /** Those of which anything is asked for. */
    OrderLines asked() {
        return new OrderLines(
                number,
                currency,
                lines.stream().filter(line -> line.quantity().signum() > 0).toList());
    }

    int size() {
        return lines.size();
    }

    Set<Long> productIds() {
        return lines.stream().map(SalesOrderLine::productId).collect(Collectors.toSet());
    }

    /** Net, in the currency of the order. */
    Money net() {
        return Money.of(lines.stream().map(SalesOrderLine::net).reduce(BigDecimal.ZERO, BigDecimal::add), currency);
    }

    /** The net amount of the dearest. */
    BigDecimal dearest() {
        return lines.stream()
                .map(SalesOrderLine::net)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    /** What will not come, by line number; lines that miss nothing are left out. */
    Map<Integer, BigDecimal> missing() {
        return each(line -> line.missing().signum() > 0, SalesOrderLine::missing);
    }

    /** What is still to be had or was had, by line number, in the units in which goods are kept. */
    Map<Integer, BigDecimal> goods() {
        return each(line -> line.expected().signum() > 0, line -> line.inBase(line.expected()));
    }

    /** @throws RuleViolated {@link OrderRule#LINE_UNKNOWN} */
    Map<Integer, BigDecimal> inBase(Map<Integer, BigDecimal> quantities) {
        Map<Integer, BigDecimal> base = new TreeMap<>();
        quantities.forEach((lineNo, quantity) -> base.put(lineNo, get(lineNo).inBase(quantity)));
        return base;
    }

    /** What that costs, by line number; the surcharge, which is no line's, under zero as long as anything comes. */
    Map<Integer, Money> charged(Money surcharge) {
        Map<Integer, Money> charged = each(line -> line.expected().signum() > 0, line -> line.charged(currency));
        if (!charged.isEmpty() && !surcharge.isZero()) {
            charged.put(BESIDE_THE_LINES, surcharge);
        }
        return charged;
    }

    private <T> Map<Integer, T> each(Predicate<SalesOrderLine> which, Function<SalesOrderLine, T> what) {
        Map<Integer, T> each = new TreeMap<>();
        lines.stream().filter(which).forEach(line -> each.put(line.lineNo(), what.apply(line)));
        return each;
    }

    /** What no carrier was asked to fetch, by line number. */
    Map<Integer, BigDecimal> unannounced() {
        return each(line -> line.unannounced().signum() > 0, SalesOrderLine::unannounced);
    }

    List<OrderLinesCancelled.CancelledLine> cancelConfirmed(Map<Integer, BigDecimal> parts) {
        return new TreeMap<>(parts)
                .entrySet().stream()
                        .map(part -> get(part.getKey()).cancelConfirmed(part.getValue()))
                        .toList();
    }

    boolean areOpen() {
        return lines.stream().anyMatch(SalesOrderLine::isOpen);
    }

    /** What may go now, by line number, in the units of the lines. */
    Map<Integer, BigDecimal> ready(Map<Integer, BigDecimal> arrived) {
        return each(
                line -> line.ready(arrived(line, arrived)).signum() > 0, line -> line.ready(arrived(line, arrived)));
    }

    /** Whether nothing that is confirmed has still to come. */
    boolean haveAll(Map<Integer, BigDecimal> arrived) {
        return lines.stream().allMatch(line -> line.hasAll(arrived(line, arrived)));
    }

    private static BigDecimal arrived(SalesOrderLine line, Map<Integer, BigDecimal> arrived) {
        return arrived.getOrDefault(line.lineNo(), BigDecimal.ZERO);
    }

    List<DeliveryReleased.ReleasedLine> release(Map<Integer, BigDecimal> parts) {
        parts.forEach((lineNo, part) -> get(lineNo).release(part));
        return parts.entrySet().stream()
                .map(part -> get(part.getKey()).released(part.getValue()))
                .toList();
    }

    /** What the ERP is to deliver. */
    List<OrderPlaced.Line> placed() {
        return lines.stream()
                .filter(line -> line.due().signum() > 0)
                .map(line -> line.placed(currency))
                .toList();
    }
}
