package org.kontor.order.service.hold;

import java.time.Instant;

/**
 * One hold of an order.
 *
 * @param words null where they are not meant for whoever asks
 * @param liftedAt null as long as it is open
 * @param liftedWords null where nothing was said
 */
public record HoldView(
        int no,
        String reason,
        String words,
        boolean toldBuyer,
        String placedBy,
        Instant placedAt,
        String liftedBy,
        Instant liftedAt,
        String liftedWords) {

    public boolean open() {
        return liftedAt == null;
    }
}
