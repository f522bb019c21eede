package org.kontor.identity.service.certificate;

import java.time.Instant;

/**
 * A trusted authority, or one that was.
 *
 * @param state TRUSTED, WAITING (for its first day), LIST_MISSING, LIST_STALE, EXPIRED, WITHDRAWN
 * @param until when it ends: the day that staff have set, or its certificate's own end
 * @param list what is known of its list; null for none taken yet
 * @param fetchProblem why the last fetch brought nothing; null when it did
 */
public record AuthorityView(
        long id,
        String name,
        String purpose,
        String subject,
        String fingerprint,
        Instant from,
        Instant until,
        String policy,
        String listAddress,
        Instant fetchTriedAt,
        String fetchProblem,
        String addedBy,
        Instant addedAt,
        String withdrawnBy,
        Instant withdrawnAt,
        String withdrawnReason,
        ListView list,
        String state) {

    /** @param takenBy null when it was fetched */
    public record ListView(Instant madeAt, Instant nextDue, long entries, Instant takenAt, String takenBy) {}

    public boolean isTrusted() {
        return withdrawnAt == null;
    }

    /** As people compare it: pairs of figures. */
    public String pairs() {
        return fingerprint.replaceAll("(..)(?!$)", "$1:");
    }
}
