package org.kontor.identity.service.people;

import java.time.Instant;

/**
 * Somebody who signs in, as those see him who run the roles of staff.
 *
 * @param companies where he works; null for staff
 * @param roles codes with blanks between
 * @param sessions how many are open now
 */
public record StaffPersonRow(
        long id,
        String name,
        String email,
        boolean staff,
        boolean active,
        String companies,
        String roles,
        int sessions,
        Instant seenAt) {}
