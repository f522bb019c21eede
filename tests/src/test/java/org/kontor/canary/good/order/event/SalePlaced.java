package org.kontor.canary.good.order.event;

/** What may leave the context. */
public record SalePlaced(String number) {}
