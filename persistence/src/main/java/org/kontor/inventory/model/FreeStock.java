package org.kontor.inventory.model;

import java.math.BigDecimal;

/**
 * What a site can still give away of an article.
 *
 * @param priority sites with a smaller figure give first
 */
public record FreeStock(long productId, long siteId, int priority, BigDecimal free) {}
