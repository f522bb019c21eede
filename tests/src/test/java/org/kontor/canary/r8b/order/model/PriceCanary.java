package org.kontor.canary.r8b.order.model;

/** A price that is not exact. */
public class PriceCanary {

    double price;
}
