package org.kontor.crm.service;

import java.time.Instant;

/** A lead in the list. */
public record LeadRow(
        String number,
        String companyName,
        String contactName,
        String country,
        String source,
        String ownerName,
        String state,
        Instant madeAt) {}
