package org.kontor.shell;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.service.ProductRow;
import org.kontor.catalog.service.number.OwnNumberQueries;
import org.kontor.inventory.service.InventoryQueries;
import org.kontor.inventory.service.SiteStock;
import org.kontor.pricing.service.PriceStep;
import org.kontor.pricing.service.PricingQueries;

/** Adds prices and stock to articles: one question for all prices of a page, one for all stock, one for the company's own numbers. */
@RequestScoped
public class ArticleRows {

    @EJB
    private PricingQueries pricing;

    @EJB
    private InventoryQueries inventory;

    @EJB
    private OwnNumberQueries numbers;

    @Inject
    private Clock clock;

    @Inject
    private Reader reader;

    /** In the order given. */
    public List<ArticleRow> of(Collection<ProductRow> products) {
        if (products.isEmpty()) {
            return List.of();
        }
        List<Long> ids = products.stream().map(ProductRow::id).toList();
        Map<Long, List<PriceStep>> prices = pricing.prices(reader.getCaller().companyId(), ids, clock.instant());
        Map<Long, List<SiteStock>> stock = inventory.available(ids);
        Map<Long, String> own = numbers.of(ids);
        return products.stream()
                .map(product -> new ArticleRow(
                        product,
                        product.units().first(),
                        own.get(product.id()),
                        prices.getOrDefault(product.id(), List.of()),
                        stock.getOrDefault(product.id(), List.of())))
                .toList();
    }
}
