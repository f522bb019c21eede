package org.kontor.canary.r7b.order.gateway;

import jakarta.ejb.Stateless;

/** A gateway that may be called within a transaction. */
@Stateless
public class PayCanary {

    public void pay() {}
}
