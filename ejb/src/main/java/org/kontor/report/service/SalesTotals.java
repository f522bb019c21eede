package org.kontor.report.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The whole, each document, customer and country counted once. Walk-in accounts are no customers.
 *
 * @param grossAmounts by currency, exact
 */
public record SalesTotals(
        long lines,
        long orders,
        long cancellations,
        long writeOffs,
        long customers,
        long countries,
        BigDecimal quantity,
        Map<String, BigDecimal> grossAmounts)
        implements Serializable {

    public long invoices() {
        return orders + cancellations;
    }
}
