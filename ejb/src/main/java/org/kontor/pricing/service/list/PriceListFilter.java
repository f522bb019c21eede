package org.kontor.pricing.service.list;

import java.io.Serializable;

/**
 * Which price lists to show; null asks for all.
 *
 * @param company number of a company that has the list of its own
 * @param state active, inactive or unassigned
 */
public record PriceListFilter(String text, String currency, String company, String state) implements Serializable {}
