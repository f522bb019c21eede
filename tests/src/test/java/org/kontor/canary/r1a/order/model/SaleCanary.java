package org.kontor.canary.r1a.order.model;

import org.kontor.canary.r1a.order.service.PlaceSale;

/** A model that knows a service. */
public class SaleCanary {

    PlaceSale service;
}
