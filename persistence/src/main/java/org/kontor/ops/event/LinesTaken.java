package org.kontor.ops.event;

import java.io.Serializable;
import java.util.List;

/**
 * How some lines ended: {@code taken} of them are now in the books, of which {@code unchanged} were there before,
 * {@code changed} altered what was there and {@code created} are new. Every other line is among the refused.
 */
public record LinesTaken(long taken, long unchanged, long created, long changed, List<LineRefused> refused)
        implements Serializable {

    public LinesTaken {
        refused = List.copyOf(refused);
        if (taken != unchanged + created + changed) {
            throw new IllegalArgumentException(
                    "taken " + taken + " is not " + unchanged + " + " + created + " + " + changed);
        }
    }
}
