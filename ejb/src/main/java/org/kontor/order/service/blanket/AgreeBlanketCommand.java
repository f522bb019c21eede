package org.kontor.order.service.blanket;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What is agreed with a company.
 *
 * @param key of the form: sent again it makes nothing new
 * @param company number of the company
 * @param reference how the company calls it; may be empty
 * @param from the first day; null when none could be read
 * @param to the last day; null when none could be read
 */
public record AgreeBlanketCommand(
        String key, String company, String reference, LocalDate from, LocalDate to, List<Line> lines) {

    /** @param price net of {@code base} units, in the currency of the company */
    public record Line(String sku, BigDecimal quantity, BigDecimal price, BigDecimal base) {}

    public AgreeBlanketCommand {
        lines = List.copyOf(lines);
    }
}
