package org.kontor.canary.r1b.order.model;

/** Stands by. */
public class Sale {}
