package org.kontor.fulfilment.service;

import java.math.BigDecimal;

/** A handling unit as pages and labels show it. @param position from 1 among those of its shipment */
public record HandlingUnitView(int position, String sscc, long weightGrams) {

    /** As exact as it was weighed. */
    public BigDecimal kilograms() {
        return BigDecimal.valueOf(weightGrams, 3).stripTrailingZeros();
    }
}
