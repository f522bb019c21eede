package org.kontor.inventory.event;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One line of a write-off that another system tells.
 *
 * @param number document number here
 * @param sourceNumber document number there
 * @param quantity how much left the shelf, negative
 * @param lineKey the line of the source; a line with this key is written once
 */
public record WrittenOff(
        String number,
        String sourceNumber,
        String companyNumber,
        Instant at,
        String country,
        String countryName,
        String currency,
        String productSku,
        String sku,
        String reason,
        String unit,
        BigDecimal quantity,
        String lineKey)
        implements Serializable {}
