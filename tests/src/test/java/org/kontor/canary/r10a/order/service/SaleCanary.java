package org.kontor.canary.r10a.order.service;

import org.kontor.canary.r10a.order.model.Sale;

/** Holds a row that holds an entity. */
public class SaleCanary {

    /** A row that holds an entity. */
    public record SaleRow(Sale sale) {}
}
