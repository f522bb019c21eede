package org.kontor.canary.r2b.order.service;

/** Stands by. */
public class SaleQueries {}
