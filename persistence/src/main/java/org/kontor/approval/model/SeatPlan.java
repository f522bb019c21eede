package org.kontor.approval.model;

import java.util.List;

/**
 * One answer that a flow will need, before it is said who can give it.
 *
 * @param anyOf alternatives
 * @param why names of the rules, or key of the demand
 * @param escalateAfterHours when nobody answers
 */
public record SeatPlan(List<Ask> anyOf, String why, int escalateAfterHours) {

    public SeatPlan {
        anyOf = List.copyOf(anyOf);
    }
}
