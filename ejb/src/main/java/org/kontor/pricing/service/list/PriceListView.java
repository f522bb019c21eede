package org.kontor.pricing.service.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.pricing.model.chain.ChainLevel;
import org.kontor.pricing.model.chain.Window;

/** A price list with when it is in force and who buys from it. */
public record PriceListView(
        long id,
        String code,
        String name,
        String currency,
        boolean active,
        long version,
        List<Schedule> schedules,
        List<Buyer> buyers,
        List<Batch> batches) {

    public PriceListView {
        schedules = List.copyOf(schedules);
        buyers = List.copyOf(buyers);
        batches = List.copyOf(batches);
    }

    /** Prices that were changed together. @param undoneBy null as long as they hold */
    public record Batch(long id, Instant at, String by, Instant from, int rows, String undoneBy) {}

    /** A time in which the list is in force. */
    public record Schedule(long id, Window time) {}

    /**
     * Who buys from the list.
     *
     * @param id of the assignment; 0 for one that follows from the company's account or the currency
     * @param key number of the company, code of the group or market; null for everybody
     * @param contract null without one
     */
    public record Buyer(
            long id, ChainLevel level, String key, String name, String contract, int order, boolean merge) {}

    /**
     * A price of the list.
     *
     * @param now whether it is in force at this moment, though another row may go before it
     */
    public record Price(
            long id,
            long version,
            String sku,
            String name,
            String unit,
            BigDecimal minQuantity,
            BigDecimal amount,
            BigDecimal base,
            Instant from,
            Instant to,
            boolean byRule,
            boolean now) {}

    /** One page of prices. @param more whether there are others after it */
    public record Prices(List<Price> rows, boolean more) {

        public Prices {
            rows = List.copyOf(rows);
        }
    }
}
