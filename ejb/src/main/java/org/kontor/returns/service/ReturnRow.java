package org.kontor.returns.service;

import java.time.Instant;

/**
 * A return in a list.
 *
 * @param state name of a {@link org.kontor.returns.model.ReturnState}
 */
public record ReturnRow(
        String number,
        String orderNumber,
        String companyName,
        String requesterName,
        Instant requestedAt,
        int lines,
        String state) {}
