package org.kontor.organisation.service;

import java.io.Serializable;
import java.time.Instant;

/** One company in the list of staff. */
public record StaffCompanyRow(
        long id,
        String number,
        String name,
        String country,
        String currency,
        String status,
        long people,
        long orders,
        Instant lastOrderAt,
        String source)
        implements Serializable {}
