package org.kontor.requisition.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/** An address by which colleagues copy a list until it ends. */
public record ListLink(long id, Instant madeAt, Instant expiresAt) {

    /** Of one list at a time. */
    public static final int MOST = 20;

    public static final int LONGEST_DAYS = 90;

    /**
     * @param days each of 24 hours, from 1 to {@link #LONGEST_DAYS}
     * @throws RuleViolated {@link RequisitionRule#LINK_DAYS_OUT_OF_BOUNDS}
     */
    public static Instant end(Instant from, long days) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw new RuleViolated(RequisitionRule.LINK_DAYS_OUT_OF_BOUNDS, Map.of("most", LONGEST_DAYS));
        }
        return from.plus(Duration.ofDays(days));
    }
}
