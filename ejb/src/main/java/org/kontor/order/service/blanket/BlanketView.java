package org.kontor.order.service.blanket;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kontor.kernel.Money;

/**
 * A blanket order with what was called off of it.
 *
 * @param to the last day, in the company's own calendar
 * @param today in the company's own calendar
 * @param closedAt null as long as it is open
 */
public record BlanketView(
        String number,
        String companyNumber,
        String companyName,
        String currency,
        String reference,
        LocalDate from,
        LocalDate to,
        String madeBy,
        Instant madeAt,
        String closedBy,
        Instant closedAt,
        LocalDate today,
        long version,
        List<Line> lines,
        List<Call> calls) {

    /**
     * In the unit of the line.
     *
     * @param price net, of {@code base} units
     * @param called what orders have called off and still stands
     * @param shipped what of that has left
     */
    public record Line(
            int lineNo,
            String sku,
            String nameEn,
            String nameZh,
            String unit,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal base,
            BigDecimal called,
            BigDecimal shipped) {

        public String name(String language) {
            return "zh".equals(language) && nameZh != null ? nameZh : nameEn;
        }

        public BigDecimal left() {
            return quantity.subtract(called);
        }

        /** Called off and not shipped. */
        public BigDecimal open() {
            return called.subtract(shipped).max(BigDecimal.ZERO);
        }
    }

    /** An order that called off goods. */
    public record Call(String orderNumber, Instant placedAt, String buyerName, String status, BigDecimal net) {}

    /** Name of one of ACTIVE, COMING, OVER, CLOSED. */
    public String state() {
        return BlanketRow.state(from, to, closedAt != null, today);
    }

    /** The agreed amount of all lines, net. */
    public Money worth() {
        return lines.stream()
                .map(line -> Money.rounded(
                        line.price().multiply(line.quantity()).divide(line.base(), MathContext.DECIMAL128), currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
