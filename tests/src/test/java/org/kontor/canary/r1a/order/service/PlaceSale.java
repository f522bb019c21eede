package org.kontor.canary.r1a.order.service;

/** Stands by. */
public class PlaceSale {}
