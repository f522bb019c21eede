package org.kontor.crm.service;

import java.time.Instant;

/** A case in a list. */
public record CaseRow(
        String number,
        String subject,
        String companyNumber,
        String companyName,
        String priority,
        String state,
        String ownerName,
        Instant madeAt) {}
