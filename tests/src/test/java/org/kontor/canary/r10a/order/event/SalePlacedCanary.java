package org.kontor.canary.r10a.order.event;

/** An event that is no record. */
public class SalePlacedCanary {}
