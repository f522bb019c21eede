package org.kontor.order.service.list;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Which orders a member of staff wants to see.
 *
 * @param text part of the order number, the buyer's own number, the ERP's reference or the company's name; null for all
 * @param statuses names of the order statuses; empty for all
 * @param company number of the company; null for all
 * @param source where orders come from; null for all
 * @param currency currency code; null for all
 * @param from first day of placing, in UTC; null for open
 * @param to last day of placing, in UTC; null for open
 * @param waiting true for orders that the ERP owes an answer
 * @param held true for orders that are held back
 */
public record StaffOrderFilter(
        String text,
        List<String> statuses,
        String company,
        String source,
        String currency,
        LocalDate from,
        LocalDate to,
        boolean waiting,
        boolean held)
        implements Serializable {

    public StaffOrderFilter {
        statuses = List.copyOf(statuses);
    }
}
