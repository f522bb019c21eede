package org.kontor.inventory.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Map;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.inventory.service.stock.ArticleStock;
import org.kontor.inventory.service.stock.ArticleStockQueries;
import org.kontor.kernel.RuleViolated;
import org.kontor.shell.PortalPage;

/** The stock of an article: where it lies, for whom it is held, what is to come and what has moved. */
@Named("officeStock")
@RequestScoped
public class OfficeStockPage extends PortalPage {

    @EJB
    private ArticleStockQueries queries;

    private ArticleStock stock;

    @Override
    protected void load() {
        stock = queries.bySku(argument())
                .orElseThrow(() -> new RuleViolated(InventoryRule.ARTICLE_NOT_FOUND, Map.of("sku", argument())));
    }

    public ArticleStock getStock() {
        return stock;
    }
}
