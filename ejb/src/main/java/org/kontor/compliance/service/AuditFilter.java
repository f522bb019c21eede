package org.kontor.compliance.service;

import java.time.Instant;

/**
 * What of the trail is wanted; empty and null leave it open.
 *
 * @param who part of a name, or an actor as the trail has him ({@code person-12})
 * @param company number of the company
 * @param without an object that is passed over
 * @param from the first instant
 * @param until the first instant that is too late
 */
public record AuditFilter(
        String who,
        String company,
        String object,
        String without,
        String key,
        String action,
        Instant from,
        Instant until) {

    public static final AuditFilter ALL = new AuditFilter("", "", "", "", "", "", null, null);
}
