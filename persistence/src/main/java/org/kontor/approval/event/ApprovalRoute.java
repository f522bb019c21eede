package org.kontor.approval.event;

import java.util.List;

/**
 * Who must say yes to an order, in which order, and why.
 *
 * @param blocked why the order cannot be submitted at all: a limit that may not be exceeded, or nobody who could decide;
 *     null when it can
 */
public record ApprovalRoute(boolean needed, List<Tier> tiers, List<Reason> reasons, Reason blocked) {

    public ApprovalRoute {
        tiers = List.copyOf(tiers);
        reasons = List.copyOf(reasons);
    }

    public static ApprovalRoute none() {
        return new ApprovalRoute(false, List.of(), List.of(), null);
    }
}
