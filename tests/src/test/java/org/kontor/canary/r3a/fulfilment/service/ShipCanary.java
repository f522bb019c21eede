package org.kontor.canary.r3a.fulfilment.service;

import org.kontor.canary.r3a.order.service.CloseSale;

/** A change of another context without an event. */
public class ShipCanary {

    CloseSale close;
}
