package org.kontor.canary.good.order.model;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Keeps sales. */
public class SaleRepository {

    @PersistenceContext
    private EntityManager entities;

    public void add(Sale sale) {
        entities.persist(sale);
    }
}
