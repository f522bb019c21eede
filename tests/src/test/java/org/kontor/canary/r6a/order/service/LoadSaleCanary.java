package org.kontor.canary.r6a.order.service;

import jakarta.persistence.EntityManager;

/** A use case that goes to the database itself. */
public class LoadSaleCanary {

    EntityManager entities;
}
