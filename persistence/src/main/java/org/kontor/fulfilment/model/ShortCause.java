package org.kontor.fulfilment.model;

import java.util.Arrays;
import java.util.Optional;

/** Why goods of a delivery were not taken from the shelf. */
public enum ShortCause {
    /** The place is empty. */
    NOT_THERE,
    /** Some were there. */
    TOO_FEW,
    /** They are there and cannot be sold. */
    DAMAGED;

    /** Nothing when there is no such cause. */
    public static Optional<ShortCause> of(String name) {
        return Arrays.stream(values())
                .filter(cause -> cause.name().equals(name))
                .findFirst();
    }
}
