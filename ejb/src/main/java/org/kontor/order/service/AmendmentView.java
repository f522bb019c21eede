package org.kontor.order.service;

import java.time.Instant;

/**
 * Where an order stands among those that took each other's place.
 *
 * @param until when the time of the caller to amend it ends; null when he cannot, or not any more
 * @param replaces the order that it stands for; null for none
 * @param replacedBy the order that stands for it; null for none
 */
public record AmendmentView(Instant until, String replaces, String replacedBy) {

    /** Of an order that nobody amended or can. */
    public static final AmendmentView NONE = new AmendmentView(null, null, null);

    public boolean isOpen() {
        return until != null;
    }
}
