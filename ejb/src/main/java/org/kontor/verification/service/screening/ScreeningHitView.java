package org.kontor.verification.service.screening;

import java.time.Instant;

/**
 * A hit as staff see it.
 *
 * @param subject COMPANY, OFFICER or ADDRESS
 * @param words what of the company was compared
 * @param name the list's own writing
 * @param kind PRIMARY, ALIAS, WEAK or ADDRESS
 * @param score from 0 to 100
 * @param proposedByMe whether the reader must leave it to a colleague
 */
public record ScreeningHitView(
        long id,
        String subject,
        String words,
        String list,
        String listVersion,
        String reference,
        String name,
        String kind,
        String program,
        String remarks,
        int score,
        Instant foundAt,
        String state,
        String reason,
        String proposedBy,
        boolean proposedByMe,
        String decidedBy,
        Instant decidedAt) {}
