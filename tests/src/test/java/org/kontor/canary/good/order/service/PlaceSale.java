package org.kontor.canary.good.order.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.kontor.canary.good.catalog.service.ArticleQueries;
import org.kontor.canary.good.order.model.Sale;
import org.kontor.canary.good.order.model.SaleRepository;

/** One use case. */
@Stateless
public class PlaceSale {

    @Inject
    private ArticleQueries articles;

    @Inject
    private SaleRepository sales;

    @Inject
    private Clock clock;

    public Instant place(long article) {
        sales.add(new Sale(List.of(articles.byId(article).name())));
        return clock.instant();
    }
}
