package org.kontor.inventory.service.inbound;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A shipment of a supplier in a list.
 *
 * @param term code of Incoterms, {@code NONE} where goods came out of stock
 * @param mode how it was carried; null when no paper says so
 * @param lateDays of its latest line; below zero when all of it came early
 * @param value of its lines, in their currency; null when they have several
 */
public record SupplierShipmentRow(
        long id,
        String number,
        String order,
        String supplier,
        String term,
        String mode,
        String destination,
        LocalDate deliveredOn,
        int lateDays,
        int lines,
        BigDecimal value,
        String currency) {}
