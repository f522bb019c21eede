package org.kontor.catalog.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.kontor.catalog.service.OrderableQueries;
import org.kontor.kernel.Quantity;
import org.kontor.pricing.service.why.OwnPriceQueries;
import org.kontor.pricing.service.why.OwnPriceView;
import org.kontor.shell.ArticleRow;
import org.kontor.shell.Reader;

/** What a buyer may know of where a price comes from; read only when he asks. */
@Named("ownPrice")
@RequestScoped
public class OwnPricePage {

    @EJB
    private OwnPriceQueries prices;

    @EJB
    private OrderableQueries articles;

    @Inject
    private Reader reader;

    @Inject
    private Clock clock;

    private OwnPriceView found;
    private boolean asked;

    /** For the smallest quantity that can be bought; null when there is no price. */
    public OwnPriceView of(ArticleRow row) {
        if (!asked) {
            asked = true;
            var article = articles.byId(
                            reader.getCaller().companyId(),
                            List.of(row.product().id()),
                            reader.getLanguage())
                    .get(row.product().id());
            BigDecimal smallest =
                    article.lotSize().minimum().max(article.lotSize().multiple());
            found = prices.own(
                            article.productId(),
                            Quantity.of(smallest, article.lotSize().unit()),
                            clock.instant())
                    .orElse(null);
        }
        return found;
    }
}
