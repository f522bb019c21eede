package org.kontor.pricing.service.why;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.kontor.kernel.Money;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.UnitPrice;
import org.kontor.pricing.model.chain.PriceRow;
import org.kontor.pricing.model.chain.PriceWalk;

/** A price with the walk that led to it. */
public record PriceExplained(
        long companyId,
        String companyNumber,
        String companyName,
        long productId,
        String sku,
        String productName,
        Quantity quantity,
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
                        row -> UnitPrice.of(row.amount(), row.base(), currency).times(quantity))
                .orElse(null);
    }

    private Optional<PriceRow> price() {
        return walk.price(quantity.unit(), quantity.amount());
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
