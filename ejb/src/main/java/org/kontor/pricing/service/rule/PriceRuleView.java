package org.kontor.pricing.service.rule;

import java.math.BigDecimal;

/**
 * A rule of a price list.
 *
 * @param baseList null when an attribute is read
 * @param baseAttribute its name; null when a list is read
 * @param category its name; null for any
 * @param manufacturer null for any
 * @param prices how many prices it makes; 10,001 stands for more
 */
public record PriceRuleView(
        long id,
        String name,
        String baseList,
        String baseAttribute,
        BigDecimal factor,
        BigDecimal addend,
        int decimals,
        String category,
        String manufacturer,
        int priority,
        int prices) {}
