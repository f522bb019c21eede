package org.kontor.catalog.api;

import static org.kontor.shell.json.PlainNumber.plain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.pricing.service.PriceStep;

/**
 * What an article costs the caller's company.
 *
 * @param unit UN/ECE Recommendation 20 code
 * @param price the step that holds for the quantity asked; absent where it cannot be had without a quote
 * @param steps all steps in the unit of the article, smallest quantity first
 */
public record OwnPriceBody(
        String sku, BigDecimal quantity, String unit, Instant at, StepBody price, List<StepBody> steps) {

    /** @param amount net price of {@code base} units when at least {@code minQuantity} are bought */
    public record StepBody(BigDecimal minQuantity, BigDecimal amount, BigDecimal base, String unit, String currency) {

        static StepBody of(PriceStep step) {
            return new StepBody(
                    plain(step.minQuantity()),
                    plain(step.amount()),
                    plain(step.priceBase()),
                    step.unit(),
                    step.currency());
        }
    }
}
