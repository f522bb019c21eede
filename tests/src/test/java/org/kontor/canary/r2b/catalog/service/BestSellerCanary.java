package org.kontor.canary.r2b.catalog.service;

import org.kontor.canary.r2b.order.service.SaleQueries;

/** A context that calls one above it. */
public class BestSellerCanary {

    SaleQueries sales;
}
