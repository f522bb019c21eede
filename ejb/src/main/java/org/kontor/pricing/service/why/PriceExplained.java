package org.kontor.pricing.service.why;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.kontor.kernel.Money;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.UnitFactor;
import org.kontor.kernel.UnitPrice;
import org.kontor.pricing.model.chain.PriceRow;
import org.kontor.pricing.model.chain.PriceWalk;

/**
 * A price with the walk that led to it.
 *
 * @param factor what the unit asked for is of the article's base unit; null when it is the base unit or none of its units
 */
public record PriceExplained(
        long companyId,
        String companyNumber,
        String companyName,
        long productId,
        String sku,
        String productName,
        Quantity quantity,
        String baseUnit,
        UnitFactor factor,
        String currency,
        Instant at,
        PriceWalk walk) {

    /** Null when the article cannot be had at that quantity without a quote. */
    public PriceRow winner() {
        return price().orElse(null);
    }

    /** The list of {@link #winner}. */
    public PriceWalk.Stop winningStop() {
        return price().flatMap(row -> walk.stops().stream()
                        .filter(stop -> stop.lost() == null && stop.link().listId() == row.listId())
                        .findFirst())
                .orElse(null);
    }

    /** What the whole quantity costs; null without a price. */
    public Money net() {
        return price().map(
                        row -> UnitPrice.of(row.amount(), row.base(), currency).times(counted()))
                .orElse(null);
    }

    private Optional<PriceRow> price() {
        return walk.price(counted().unit(), counted().amount());
    }

    /** Whether there is no price in the unit asked for, so that its content is priced in the base unit. */
    public boolean isDerived() {
        return factor != null && walk.price(quantity.unit(), quantity.amount()).isEmpty();
    }

    /** The quantity that the price is looked up for: of the base unit where the price is derived. */
    public Quantity counted() {
        return isDerived() ? Quantity.of(factor.toBase(quantity.amount()), baseUnit) : quantity;
    }

    /** Whether a row is the one that won. */
    public boolean won(PriceRow row) {
        return price().filter(row::equals).isPresent();
    }

    /** A step of the price, though of another quantity. */
    public boolean step(PriceWalk.Found found, PriceWalk.Stop stop) {
        return stop.lost() == null && found.lost() == null && !won(found.row());
    }

    public BigDecimal asked() {
        return quantity.amount();
    }
}
