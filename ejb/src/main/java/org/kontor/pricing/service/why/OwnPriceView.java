package org.kontor.pricing.service.why;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Where a price came from, as a buyer may know it.
 *
 * @param from the quantity from which it holds
 * @param agreed whether it is of the company's own prices, not of those that others have too
 * @param contract its number; null when the price does not come from one
 * @param until when it ends at the latest; null when no end is known
 */
public record OwnPriceView(BigDecimal from, String unit, boolean agreed, String contract, Instant until) {}
