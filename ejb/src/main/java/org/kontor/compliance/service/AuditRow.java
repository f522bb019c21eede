package org.kontor.compliance.service;

import java.time.Instant;
import java.util.List;

/**
 * One entry of the trail as people read it.
 *
 * @param actorName name of the person or key; empty for the house itself
 * @param actingForName the buyer for whom staff acted; empty otherwise
 * @param keyName what the key is called where it is only a number; empty otherwise
 */
public record AuditRow(
        int chain,
        long seq,
        Instant at,
        String actor,
        String actorName,
        String actingForName,
        String request,
        String companyNumber,
        String companyName,
        String action,
        String object,
        String key,
        String keyName,
        List<AuditChange> changes) {

    public AuditRow {
        changes = List.copyOf(changes);
    }

    /** Under which an entry is found again. */
    public String number() {
        return chain + "-" + seq;
    }

    /** As on error pages. */
    public String requestCode() {
        return request.length() == 36 ? "K-" + request.substring(28).toUpperCase(java.util.Locale.ROOT) : request;
    }
}
