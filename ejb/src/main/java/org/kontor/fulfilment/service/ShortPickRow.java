package org.kontor.fulfilment.service;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Goods that were not on the shelf, in a list.
 *
 * @param quantity in that unit; the unit is null when the order has no such line any more
 * @param cause name of a cause
 */
public record ShortPickRow(
        String shipmentNumber,
        int lineNo,
        String sku,
        String name,
        String unit,
        BigDecimal quantity,
        String cause,
        String saidBy,
        Instant saidAt) {}
