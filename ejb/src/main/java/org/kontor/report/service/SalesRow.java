package org.kontor.report.service;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * One group in one currency.
 *
 * @param key month {@code 2011-03}, country by name, customer by number, article by number
 * @param label the same for people
 * @param code ISO 3166 code of a country, null for other groups
 * @param lines lines of all documents
 * @param orders documents that are not cancellations, of which {@code writeOffs} only write stock off
 * @param cancellations documents that take back
 * @param grossAmount exact, never rounded
 */
public record SalesRow(
        String key,
        String label,
        String code,
        String currency,
        long lines,
        long orders,
        long cancellations,
        long writeOffs,
        long customers,
        BigDecimal quantity,
        BigDecimal grossAmount)
        implements Serializable {

    /** Documents of any kind. */
    public long invoices() {
        return orders + cancellations;
    }
}
