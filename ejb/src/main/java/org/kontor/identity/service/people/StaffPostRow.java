package org.kontor.identity.service.people;

import java.time.Instant;
import org.kontor.identity.model.StaffReach;

/**
 * A role of staff that somebody holds, or will.
 *
 * @param startsAt null when it began already
 * @param endsAt null for good
 * @param divisionEn the name of the division; null when it is held for none
 */
public record StaffPostRow(
        String role,
        String name,
        Instant startsAt,
        Instant endsAt,
        StaffReach reach,
        String divisionEn,
        String divisionZh) {}
