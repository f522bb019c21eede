package org.kontor.fulfilment.service;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A delivery that waits to be packed, in a list.
 *
 * @param requested when the buyer wants it; null for as soon as possible
 * @param units how many handling units it has by now
 */
public record ScheduledRow(
        String number,
        String orderNumber,
        String companyName,
        Instant since,
        LocalDate requested,
        int lines,
        int units) {}
