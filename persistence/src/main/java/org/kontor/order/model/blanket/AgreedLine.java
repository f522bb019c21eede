package org.kontor.order.model.blanket;

import java.math.BigDecimal;

/**
 * What is agreed of one article.
 *
 * @param unit UN/ECE Recommendation 20 code
 * @param price net, of {@code base} units
 */
public record AgreedLine(
        long productId, String sku, String unit, BigDecimal quantity, BigDecimal price, BigDecimal base) {}
