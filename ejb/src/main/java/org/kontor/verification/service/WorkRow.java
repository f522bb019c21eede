package org.kontor.verification.service;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One case that waits for staff.
 *
 * @param group why it waits
 * @param assigned who has taken it; null when nobody has
 * @param dueOn when its checks end; null unless that is the reason
 */
public record WorkRow(
        long companyId,
        String number,
        String name,
        String country,
        String state,
        String group,
        Instant since,
        String assigned,
        boolean mine,
        LocalDate dueOn) {}
