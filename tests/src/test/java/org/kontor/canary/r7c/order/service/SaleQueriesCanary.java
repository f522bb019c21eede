package org.kontor.canary.r7c.order.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Reads without a transaction, so that the database does not know for whom. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SaleQueriesCanary {

    @PersistenceContext
    private EntityManager entities;

    public Object sale() {
        return entities.createNativeQuery("select 1").getSingleResult();
    }
}
