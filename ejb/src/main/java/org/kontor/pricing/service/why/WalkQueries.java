package org.kontor.pricing.service.why;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;
import org.kontor.pricing.model.PricingRule;
import org.kontor.pricing.model.chain.ChainLink;
import org.kontor.pricing.model.chain.PriceChain;
import org.kontor.pricing.model.chain.PriceRow;
import org.kontor.pricing.model.chain.PriceWalk;
import org.kontor.pricing.model.chain.Window;
import org.kontor.pricing.service.chain.ChainQueries;

/** Walks the chain of a company for one article: two statements. */
@ApplicationScoped
public class WalkQueries {

    private static final String ROWS =
            """
            select id, version, price_list_id, unit, min_quantity, amount, price_base,
              nullif(valid_from, '-infinity'), nullif(valid_to, 'infinity'), by_rule
            from pricing.price where product_id = ?1 and price_list_id = any(cast(?2 as bigint[]))
            order by price_list_id, unit, min_quantity, valid_from
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ChainQueries chains;

    /** In the currency in which the company buys. */
    PriceWalk walk(long companyId, long productId, Instant at) {
        PriceChain chain = chain(companyId, Long.toString(companyId));
        return walk(chain, productId, chain.currency(), at);
    }

    PriceChain chain(long companyId, String named) {
        return chains.current(companyId)
                .orElseThrow(() -> new RuleViolated(PricingRule.COMPANY_UNKNOWN, Map.of("company", named)));
    }

    PriceWalk walk(PriceChain chain, long productId, String currency, Instant at) {
        List<PriceRow> rows = SqlRow.all(entities.createNativeQuery(ROWS)
                        .setParameter(1, productId)
                        .setParameter(
                                2,
                                SqlArray.ofNumbers(chain.links().stream()
                                        .map(ChainLink::listId)
                                        .distinct()
                                        .toList()))
                        .getResultList())
                .stream()
                .map(row -> new PriceRow(
                        row.number(),
                        row.number(),
                        row.number(),
                        row.text(),
                        row.decimal(),
                        row.decimal(),
                        row.decimal(),
                        new Window(row.instant(), row.instant()),
                        row.flag()))
                .toList();
        return PriceWalk.of(chain, rows, currency, at);
    }
}
