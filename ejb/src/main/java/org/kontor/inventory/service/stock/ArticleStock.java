package org.kontor.inventory.service.stock;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Everything that is known about the stock of an article; all quantities in the unit that it is kept in. */
public record ArticleStock(
        String sku,
        String nameEn,
        String nameZh,
        String unit,
        List<AtSite> sites,
        List<Coming> coming,
        List<Held> held,
        List<Waiting> waiting,
        List<Entry> entries) {

    public ArticleStock {
        sites = List.copyOf(sites);
        coming = List.copyOf(coming);
        held = List.copyOf(held);
        waiting = List.copyOf(waiting);
        entries = List.copyOf(entries);
    }

    public String name(String language) {
        return "zh".equals(language) && nameZh != null ? nameZh : nameEn;
    }

    public record AtSite(String code, String nameEn, String nameZh, BigDecimal onHand, BigDecimal reserved) {

        public BigDecimal available() {
            return onHand.subtract(reserved);
        }

        public String name(String language) {
            return "zh".equals(language) ? nameZh : nameEn;
        }
    }

    /**
     * What a supplier is to bring.
     *
     * @param then what can be given away on that day if nobody takes anything before; null for what is late
     */
    public record Coming(
            String purchase,
            String supplier,
            String site,
            BigDecimal quantity,
            LocalDate day,
            LocalDate firstDay,
            BigDecimal then) {

        Coming promising(BigDecimal available) {
            return new Coming(purchase, supplier, site, quantity, day, firstDay, available);
        }

        /** Whether it should have come before today. */
        public boolean late() {
            return then == null;
        }

        public boolean moved() {
            return !day.equals(firstDay);
        }
    }

    /** @param order null when the reader may not see the order */
    public record Held(String order, int lineNo, String site, BigDecimal quantity, Instant at) {}

    /**
     * Who waits, in the order in which he is served.
     *
     * @param order null when the reader may not see the order
     * @param promise what was said when it was ordered; null when nobody knew
     */
    public record Waiting(String order, int lineNo, BigDecimal quantity, LocalDate promise, Instant at) {}

    public record Entry(
            Instant at,
            String site,
            String cause,
            String reference,
            BigDecimal onHandDelta,
            BigDecimal reservedDelta) {}
}
