package org.kontor.inventory.service.inbound;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a supplier sent at once, as its papers say it.
 *
 * @param source the system that the papers come from
 * @param term code of Incoterms, {@code NONE} where goods came out of stock
 * @param mode how it was carried; null when no paper says so
 * @param sentOn when the order was sent to the supplier; null when no paper says so
 */
public record SupplierShipmentView(
        String number,
        String order,
        String source,
        String supplier,
        String quotation,
        String term,
        String mode,
        String destination,
        LocalDate sentOn,
        LocalDate deliveredOn,
        LocalDate recordedOn,
        List<Line> lines) {

    /**
     * @param value as it is given, in the currency
     * @param weightState name of why there is a weight, or none
     * @param weight in kilograms; null when there is none
     * @param weightLine key of the line that has it; null for none
     * @param insurance null when no paper says whether it was insured
     */
    public record Line(
            String key,
            String article,
            String brand,
            String manufacturingSite,
            LocalDate scheduledOn,
            BigDecimal packs,
            BigDecimal packSize,
            String currency,
            BigDecimal value,
            BigDecimal packPrice,
            String weightState,
            BigDecimal weight,
            String weightLine,
            String freightState,
            BigDecimal freight,
            String freightLine,
            BigDecimal insurance) {}

    /** How many days after its day a line came; below zero when before. */
    public long lateDays(Line line) {
        return ChronoUnit.DAYS.between(line.scheduledOn(), deliveredOn);
    }
}
