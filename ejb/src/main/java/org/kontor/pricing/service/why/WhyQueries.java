package org.kontor.pricing.service.why;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import org.kontor.kernel.Permission;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.kernel.UnitFactor;
import org.kontor.pricing.model.PricingRule;
import org.kontor.pricing.model.chain.PriceChain;
import org.kontor.pricing.model.chain.PriceWalk;

/** Why an article costs a company what it costs, at any instant: three statements. */
@Stateless
@RolesAllowed({Permission.STAFF_PRICE_READ, Permission.SYSTEM})
public class WhyQueries {

    private static final String SUBJECT =
            """
            select c.id, c.number, c.name, p.id as product_id, p.sku, %s, p.unit, u.numerator, u.denominator
            from (select cast(?1 as text) as number, cast(?2 as text) as sku, cast(?3 as text) as unit) asked
            left join organisation.company c on c.number = asked.number
            left join catalog.product p on p.sku = asked.sku
            left join catalog.sales_unit u on u.product_id = p.id and u.unit = asked.unit and not u.base and u.retired_at is null
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private WalkQueries walks;

    /**
     * @param language of the article's name, {@code en} or {@code zh}
     * @throws RuleViolated {@link PricingRule#COMPANY_UNKNOWN}, {@link PricingRule#ARTICLE_UNKNOWN}, or what {@link
     *     Quantity#of} says
     */
    public PriceExplained explain(WhyQuestion question, String language) {
        String name = language.equals("zh") ? "coalesce(p.name_zh, p.name_en)" : "p.name_en";
        SqlRow subject = SqlRow.all(entities.createNativeQuery(SUBJECT.formatted(name))
                        .setParameter(1, question.company())
                        .setParameter(2, question.sku())
                        .setParameter(3, question.unit() == null ? "" : question.unit())
                        .getResultList())
                .get(0);
        long company = subject.number();
        String number = subject.text();
        String companyName = subject.text();
        long product = subject.number();
        if (product == 0) {
            throw new RuleViolated(PricingRule.ARTICLE_UNKNOWN, Map.of("sku", question.sku()));
        }
        PriceChain chain = walks.chain(company, question.company());
        String currency = question.currency() == null ? chain.currency() : question.currency();
        String sku = subject.text();
        String productName = subject.text();
        String unit = subject.text();
        long numerator = subject.number();
        long denominator = subject.number();
        return new PriceExplained(
                company,
                number,
                companyName,
                product,
                sku,
                productName,
                Quantity.of(question.quantity(), question.unit() == null ? unit : question.unit()),
                unit,
                numerator == 0 ? null : new UnitFactor(numerator, denominator),
                currency,
                question.at(),
                walks.walk(chain, product, currency, question.at()));
    }

    /** The walk for an article of a company that is known to be there, in the currency in which it buys. */
    public PriceWalk walk(long companyId, long productId, Instant at) {
        return walks.walk(companyId, productId, at);
    }
}
