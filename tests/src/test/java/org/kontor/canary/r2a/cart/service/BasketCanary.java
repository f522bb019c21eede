package org.kontor.canary.r2a.cart.service;

import org.kontor.canary.r2a.order.service.SaleQueries;

/** Half of a circle of two contexts. */
public class BasketCanary {

    SaleQueries sales;
}
