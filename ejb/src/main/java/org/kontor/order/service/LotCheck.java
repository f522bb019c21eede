package org.kontor.order.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kontor.catalog.service.Orderable;
import org.kontor.catalog.service.OrderableQueries;
import org.kontor.order.model.SalesOrder;

/** What the catalogue says of an order's articles, long after it was priced: lots, and where they stand. */
@Dependent
public class LotCheck {

    @EJB
    private OrderableQueries articles;

    /** Smaller quantities must be sold, too; an article or unit that is not in the catalogue any more has no lots. */
    public void require(SalesOrder order, Map<Integer, BigDecimal> quantities, String language) {
        Map<Integer, Long> products = new HashMap<>();
        quantities.forEach((line, quantity) -> {
            if (quantity.signum() > 0) {
                products.put(line, order.productOf(line));
            }
        });
        Map<Long, Orderable> found = articles.byId(order.companyId(), Set.copyOf(products.values()), language);
        products.forEach((line, product) -> {
            if (found.containsKey(product)) {
                found.get(product).units().of(order.unitOf(line)).ifPresent(unit -> unit.lot()
                        .accept(quantities.get(line)));
            }
        });
    }

    public Set<String> categories(SalesOrder order, String language) {
        Set<String> categories = new HashSet<>();
        articles.byId(order.companyId(), order.productIds(), language)
                .values()
                .forEach(article -> categories.addAll(article.categories()));
        return categories;
    }
}
