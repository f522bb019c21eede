package org.kontor.canary.r1a.order.page;

/** Stands by. */
public class SalePage {}
