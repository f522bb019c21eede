package org.kontor.approval.event;

import java.util.List;

/**
 * One answer that is needed; any of the people can give it.
 *
 * @param asks what is asked for: {@code role:buyer-admin}, {@code person:12}, {@code authority}, joined by blanks
 * @param anyOf empty only in a route that is blocked
 * @param why the name of the rule, or the key of the demand
 */
public record Seat(String asks, List<Approver> anyOf, String why) {

    public Seat {
        anyOf = List.copyOf(anyOf);
    }
}
