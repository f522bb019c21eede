package org.kontor.approval.event;

import java.util.List;

/** Answers that are needed at the same time; the next tier is asked when all of this one have approved. */
public record Tier(int no, List<Seat> all) {

    public Tier {
        all = List.copyOf(all);
    }
}
