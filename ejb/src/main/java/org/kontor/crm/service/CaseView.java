package org.kontor.crm.service;

import java.time.Instant;

/**
 * One case.
 *
 * @param orderNumber what it is about; null for nothing in particular
 * @param resolution what was done; null before that
 */
public record CaseView(
        CaseRow row,
        String orderNumber,
        String words,
        String resolution,
        String madeBy,
        Instant closedAt,
        long version) {}
