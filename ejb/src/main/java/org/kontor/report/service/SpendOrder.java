package org.kontor.report.service;

import java.math.BigDecimal;
import java.time.Instant;

/** What one order did to the spend that is looked at. */
public record SpendOrder(
        String number,
        Instant at,
        String person,
        String unit,
        String costCentre,
        String currency,
        BigDecimal encumbered,
        BigDecimal consumed,
        BigDecimal unbudgeted) {}
