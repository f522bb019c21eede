package org.kontor.catalog.service;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * One product in the list of staff.
 *
 * @param multiple in which steps of its base unit it is sold, from {@code minimum} on
 * @param available what is on hand and not reserved, over all sites
 * @param prices on how many price lists it has a price
 */
public record StaffProductRow(
        long id,
        String sku,
        String name,
        String category,
        String manufacturer,
        String unit,
        BigDecimal multiple,
        BigDecimal minimum,
        BigDecimal available,
        int prices,
        boolean active,
        String source,
        long version)
        implements Serializable {}
