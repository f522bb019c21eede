package org.kontor.shell;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.catalog.service.AttributeValue;
import org.kontor.catalog.service.ProductRow;
import org.kontor.inventory.service.SiteStock;
import org.kontor.pricing.service.PriceStep;

/**
 * An article as the thing to buy: what it is, what it costs this company and where it lies.
 *
 * @param ownNumber what the reader's company calls it; null when it has no number of its own
 * @param steps prices in the article's selling unit, smallest quantity first; empty without a price
 * @param sites all sites that keep it
 */
public record ArticleRow(ProductRow product, String ownNumber, List<PriceStep> steps, List<SiteStock> sites) {

    /** How many attributes a row shows. */
    private static final int SHOWN = 6;

    public boolean priced() {
        return !steps.isEmpty();
    }

    public PriceStep price() {
        return steps.get(0);
    }

    /** The next better price; null when there is but one. */
    public PriceStep nextBreak() {
        return steps.size() > 1 ? steps.get(1) : null;
    }

    public BigDecimal available() {
        return sites.stream().map(SiteStock::available).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public boolean inStock() {
        return available().signum() > 0;
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
