package org.kontor.catalog.service;

import org.kontor.kernel.LotSize;

/**
 * An article as a line of a cart or an order needs it.
 *
 * @param name in the language asked for
 * @param active false when it is not sold any more
 */
public record Orderable(long productId, String sku, String name, LotSize lotSize, boolean active) {}
