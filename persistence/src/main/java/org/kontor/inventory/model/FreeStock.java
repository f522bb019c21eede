package org.kontor.inventory.model;

import java.math.BigDecimal;

/**
 * What a site can still give away of an article.
 *
 * @param priority sites with a smaller figure give first
 * @param country where the site lies, ISO 3166-1 alpha-2
 */
public record FreeStock(long productId, long siteId, int priority, String country, BigDecimal free) {}
