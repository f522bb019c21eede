package org.kontor.canary.r8b.order.service;

/** A sum that is not exact. */
public class TotalCanary {

    public double total() {
        return 0;
    }
}
