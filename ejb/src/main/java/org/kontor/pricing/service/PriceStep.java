package org.kontor.pricing.service;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.UnitFactor;
import org.kontor.kernel.UnitPrice;
import org.kontor.pricing.event.PriceSource;

/**
 * A price that holds from a quantity on, for the whole quantity.
 *
 * @param unit of quantity and price base, UN/ECE Recommendation 20 code
 * @param amount net price of {@code priceBase} units, up to six decimals
 * @param content what one of the unit is of the article's base unit, as it was when the price was read; null in the base unit
 * @param derivedFrom the unit whose price it follows from; null when it is a price of the unit itself
 */
public record PriceStep(
        BigDecimal minQuantity,
        String unit,
        BigDecimal amount,
        BigDecimal priceBase,
        String currency,
        PriceSource source,
        UnitFactor content,
        String derivedFrom) {

    public PriceStep(
            BigDecimal minQuantity,
            String unit,
            BigDecimal amount,
            BigDecimal priceBase,
            String currency,
            PriceSource source) {
        this(minQuantity, unit, amount, priceBase, currency, source, null, null);
    }

    PriceStep holding(UnitFactor one) {
        return new PriceStep(minQuantity, unit, amount, priceBase, currency, source, one, derivedFrom);
    }

    /** The step that holds for a quantity: of those in its unit the one with the largest minimum that it reaches. */
    public static Optional<PriceStep> stepFor(List<PriceStep> steps, Quantity quantity) {
        return steps.stream()
                .filter(step -> step.unit.equals(quantity.unit()))
                .filter(step -> step.minQuantity.compareTo(quantity.amount()) <= 0)
                .max(Comparator.comparing(PriceStep::minQuantity));
    }

    /** The price for a quantity, see {@link #stepFor}. */
    public static Optional<UnitPrice> priceFor(List<PriceStep> steps, Quantity quantity) {
        return stepFor(steps, quantity).map(PriceStep::unitPrice);
    }

    public UnitPrice unitPrice() {
        return UnitPrice.of(amount, priceBase, currency);
    }
}
