package org.kontor.pricing.service.why;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What somebody wants to know a price of.
 *
 * @param company its number
 * @param sku number of the article
 * @param unit UN/ECE Recommendation 20 code; null for the unit of the article
 * @param currency null for the one in which the company buys
 * @param at any instant, past or to come
 */
public record WhyQuestion(String company, String sku, String unit, BigDecimal quantity, String currency, Instant at) {}
