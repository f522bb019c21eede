package org.kontor.document.service;

import java.util.Optional;
import org.kontor.document.model.DocumentKind;

/**
 * Which papers are looked for.
 *
 * @param q a number of a paper, an order, a shipment or the buyer's own, or the beginning of one; empty for all
 * @param kind null for all
 * @param order number of the order; null for all
 * @param first how many are passed over
 * @param size how many are wanted at most, 1 to 100
 */
public record DocumentSearch(String q, DocumentKind kind, String order, int first, int size) {

    public static final int MAX_SIZE = 100;

    public DocumentSearch {
        q = q == null ? "" : q.strip();
        if (size < 1 || size > MAX_SIZE || first < 0) {
            throw new IllegalArgumentException("first " + first + ", size " + size);
        }
    }

    /** All papers of one order. */
    public static DocumentSearch ofOrder(String number) {
        return new DocumentSearch("", null, number, 0, MAX_SIZE);
    }

    String kindName() {
        return Optional.ofNullable(kind).map(Enum::name).orElse("");
    }
}
