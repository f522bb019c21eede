package org.kontor.pricing.event;

import java.time.Instant;

/**
 * Where a price came from: what a line keeps so that it can be explained for ever.
 *
 * @param list code of the price list
 * @param row of that list
 * @param version of the row when it was read
 * @param at the instant for which it was read
 */
public record PriceSource(String list, long row, long version, Instant at) {}
