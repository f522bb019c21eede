package org.kontor.canary.r10a.order.model;

import jakarta.persistence.Entity;

/** Stands by. */
@Entity
public class Sale {}
