package org.kontor.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kontor.catalog.service.AttributeValue;
import org.kontor.catalog.service.ProductRow;
import org.kontor.catalog.service.unit.UnitView;
import org.kontor.inventory.service.SiteStock;
import org.kontor.pricing.service.PriceStep;

/**
 * An article as the thing to buy: what it is, what it costs this company and where it lies.
 *
 * @param ownNumber what the reader's company calls it; null when it has no number of its own
 * @param unit in which it is to be bought here
 * @param prices in all its units, in each smallest quantity first
 * @param sites all sites that keep it
 */
public record ArticleRow(
        ProductRow product, UnitView unit, String ownNumber, List<PriceStep> prices, List<SiteStock> sites) {

    /** How many attributes a row shows. */
    private static final int SHOWN = 6;

    private static final int COMPARED_DECIMALS = 4;

    /** The same article to be bought in another of its units. */
    public ArticleRow in(UnitView other) {
        return new ArticleRow(product, other, ownNumber, prices, sites);
    }

    /** Prices in its unit, smallest quantity first; empty without a price. */
    public List<PriceStep> steps() {
        return prices.stream().filter(step -> step.unit().equals(unit.unit())).toList();
    }

    public boolean priced() {
        return !steps().isEmpty();
    }

    public PriceStep price() {
        return steps().get(0);
    }

    /** What a step comes to in the base unit, for the quantity that prices of the base unit are for; to compare, not to pay. */
    public BigDecimal compared(PriceStep step) {
        return step.amount()
                .multiply(comparedBasis())
                .multiply(BigDecimal.valueOf(unit.factor().denominator()))
                .divide(
                        step.priceBase()
                                .multiply(BigDecimal.valueOf(unit.factor().numerator())),
                        COMPARED_DECIMALS,
                        RoundingMode.HALF_UP);
    }

    public BigDecimal comparedBasis() {
        return prices.stream()
                .filter(step -> step.unit().equals(product.unit()))
                .map(PriceStep::priceBase)
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    /** The next better price; null when there is but one. */
    public PriceStep nextBreak() {
        return steps().size() > 1 ? steps().get(1) : null;
    }

    public BigDecimal available() {
        return sites.stream().map(SiteStock::available).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean inStock() {
        return available().signum() > 0;
    }

    /** The first day on which a supplier is to bring some to a site that has none left; null when nobody knows of one. */
    public LocalDate expectedOn() {
        return sites.stream()
                .map(SiteStock::expectedOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Sites that have some of it, in the order in which they deliver. */
    public List<SiteStock> stocked() {
        return sites.stream().filter(site -> site.available().signum() > 0).toList();
    }

    /** The site that delivers first, and how many others could. */
    public String places(String language) {
        List<SiteStock> stocked = stocked();
        String others = stocked.size() > 1 ? " +" + (stocked.size() - 1) : "";
        return stocked.get(0).siteName(language) + others;
    }

    /** The attributes that tell this article from its neighbours, in one line. */
    public String facts() {
        return product.attributes().stream()
                .limit(SHOWN)
                .map(AttributeValue::text)
                .collect(Collectors.joining(" · "));
    }
}
