package org.kontor.order.service;

/**
 * The number of an order just placed.
 *
 * @param replayed true when the same intent had made this order before
 */
public record OrderNumber(String value, boolean replayed) {}
