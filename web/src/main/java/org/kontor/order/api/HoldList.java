package org.kontor.order.api;

import java.time.Instant;
import java.util.List;
import org.kontor.order.service.hold.HoldView;

/** The holds of an order, the newest first. */
public record HoldList(String order, List<Hold> holds) {

    /**
     * @param toldBuyer whether the buyer reads these words
     * @param liftedAt left out as long as it is open
     */
    public record Hold(
            int hold,
            String reason,
            String words,
            boolean toldBuyer,
            String placedBy,
            Instant placedAt,
            String liftedBy,
            Instant liftedAt,
            String liftedWords) {}

    static HoldList of(String order, List<HoldView> holds) {
        return new HoldList(
                order,
                holds.stream()
                        .map(one -> new Hold(
                                one.no(),
                                one.reason(),
                                one.words(),
                                one.toldBuyer(),
                                one.placedBy(),
                                one.placedAt(),
                                one.liftedBy(),
                                one.liftedAt(),
                                one.liftedWords()))
                        .toList());
    }
}
