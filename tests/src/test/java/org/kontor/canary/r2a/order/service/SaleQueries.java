package org.kontor.canary.r2a.order.service;

import org.kontor.canary.r2a.cart.service.BasketCanary;

/** Stands by. */
public class SaleQueries {

    BasketCanary basket;
}
