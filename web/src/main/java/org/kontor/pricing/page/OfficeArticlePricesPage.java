package org.kontor.pricing.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.kontor.pricing.service.list.ArticlePriceQueries;
import org.kontor.pricing.service.list.ArticlePriceQueries.ArticlePrice;
import org.kontor.pricing.service.list.ArticlePriceQueries.ArticlePrices;
import org.kontor.shell.Address;
import org.kontor.shell.PortalPage;

/** What an article costs on every list, with ways to change it and to ask why a company pays what it pays. */
@Named("officeArticlePrices")
@RequestScoped
public class OfficeArticlePricesPage extends PortalPage {

    @EJB
    private ArticlePriceQueries prices;

    private ArticlePrices product;

    @Override
    protected void load() {
        product = prices.of(argument()).orElse(null);
        if (product == null) {
            refuse(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    public ArticlePrices getProduct() {
        return product;
    }

    public List<ArticlePrice> getRows() {
        return product.rows().stream().limit(ArticlePriceQueries.MOST).toList();
    }

    /** Its prices on one list, where they are changed. */
    public String list(ArticlePrice row) {
        return Address.of("/office/price-list/" + row.list())
                .with("sku", product.sku())
                .toString();
    }

    /** Where is asked what a company pays for it, and why. */
    public String getWhy() {
        return Address.of("/office/prices/why").with("sku", product.sku()).toString();
    }

    public boolean isMore() {
        return product.rows().size() > ArticlePriceQueries.MOST;
    }
}
