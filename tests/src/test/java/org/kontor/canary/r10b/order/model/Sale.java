package org.kontor.canary.r10b.order.model;

import jakarta.persistence.Entity;

/** Stands by. */
@Entity
public class Sale {}
