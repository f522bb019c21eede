package org.kontor.order.service.hold;

import java.time.Instant;
import java.util.List;

/**
 * What a buyer knows of an order that is held back.
 *
 * @param since the oldest hold that is still open
 * @param words what of the reasons is meant for him, oldest first
 */
public record HeldView(Instant since, List<String> words) {

    public HeldView {
        words = List.copyOf(words);
    }
}
