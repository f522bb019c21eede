package org.kontor.returns.model;

import java.util.Comparator;

/** One line of an order in one of its shipments: what is sent back came in there. */
public record Parcel(String shipmentNumber, int orderLineNo) implements Comparable<Parcel> {

    private static final Comparator<Parcel> ORDER =
            Comparator.comparing(Parcel::shipmentNumber).thenComparing(Parcel::orderLineNo);

    @Override
    public int compareTo(Parcel other) {
        return ORDER.compare(this, other);
    }
}
