package org.kontor.crm.service;

import java.time.Instant;

/**
 * One lead.
 *
 * @param reason why it was dropped; else null
 * @param companyNumber what it has become; else null
 * @param opportunity number of the opportunity that came of it; else null
 */
public record LeadView(
        String number,
        String companyName,
        String contactName,
        String contactEmail,
        String contactPhone,
        String country,
        String source,
        String words,
        String ownerName,
        String state,
        String reason,
        String companyNumber,
        String customerName,
        String opportunity,
        String madeBy,
        Instant madeAt,
        long version) {}
