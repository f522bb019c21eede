package org.kontor.identity.service.people;

import java.time.Instant;

/**
 * A role of staff that somebody holds, or will.
 *
 * @param startsAt null when it began already
 * @param endsAt null for good
 */
public record StaffPostRow(String role, String name, Instant startsAt, Instant endsAt) {}
