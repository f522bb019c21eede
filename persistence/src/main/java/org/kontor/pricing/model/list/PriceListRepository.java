package org.kontor.pricing.model.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.kernel.Money;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;
import org.kontor.pricing.model.PricingRule;
import org.kontor.pricing.model.chain.ChainLevel;
import org.kontor.pricing.model.chain.Window;

/** Price lists, when they are in force and who buys from them. */
@ApplicationScoped
public class PriceListRepository {

    private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

    private static final String COPY =
            """
            insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount, price_base, valid_from, valid_to)
            select ?2, p.product_id, p.unit, p.min_quantity, round(p.amount * ?3, ?4), p.price_base, p.valid_from, p.valid_to
            from pricing.price p where p.price_list_id = ?1 and p.valid_to > ?5 and not p.by_rule
            """;

    private static final String ASSIGN =
            """
            insert into pricing.assignment (price_list_id, level, company_id, group_id, site_id, contract_id, sort_order, merge)
            select ?1, ?2, c.id, g.id, s.id, k.id, ?5, ?6
            from (select cast(?2 as text) as level, cast(?3 as text) as key, cast(?4 as text) as contract) a
            left join organisation.company c on a.level = 'COMPANY' and c.number = a.key
            left join pricing.customer_group g on a.level = 'GROUP' and g.code = a.key
            left join pricing.sales_site s on a.level = 'SITE' and s.code = a.key
            left join pricing.contract k on k.number = a.contract and k.company_id = c.id
            where (a.level = 'DEFAULT' or num_nonnulls(c.id, g.id, s.id) = 1) and (a.contract = '' or k.id is not null)
            on conflict on constraint assignment_once do nothing
            """;

    @PersistenceContext
    private EntityManager entities;

    /** @throws RuleViolated {@link PricingRule#LIST_UNKNOWN} */
    public long id(String code) {
        return find(code).orElseThrow(() -> new RuleViolated(PricingRule.LIST_UNKNOWN, Map.of("list", code)));
    }

    private Optional<Long> find(String code) {
        List<?> ids =
                query("select id from pricing.price_list where code = ?1", code).getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).findFirst();
    }

    /**
     * @return its id
     * @throws RuleViolated {@link PricingRule#LIST_CODE_WRONG}, {@link PricingRule#LIST_CODE_TAKEN}, {@link
     *     PricingRule#LIST_NAME_NEEDED}, or that there is no such currency
     */
    public long open(String code, String name, String currency) {
        if (!code.matches(CODE)) {
            throw new RuleViolated(PricingRule.LIST_CODE_WRONG, Map.of("list", code));
        }
        if (name.isBlank() || name.length() > 200) {
            throw new RuleViolated(PricingRule.LIST_NAME_NEEDED);
        }
        Money.scaleOf(currency);
        List<?> made = query(
                        "insert into pricing.price_list (code, name, currency) values (?1, ?2, ?3)"
                                + " on conflict (code) do nothing returning id",
                        code,
                        name,
                        currency)
                .getResultList();
        return made.stream()
                .map(id -> ((Number) id).longValue())
                .findFirst()
                .orElseThrow(() -> new RuleViolated(PricingRule.LIST_CODE_TAKEN, Map.of("list", code)));
    }

    /**
     * Has all others wait who write prices of the lists or of those that follow from them: by hand, by a file or by a rule.
     * Whoever locks articles as well has done so before.
     */
    public void lock(Collection<Long> ids) {
        query("select pricing.lock_lists(cast(?1 as bigint[])), 1", SqlArray.ofNumbers(ids))
                .getResultList();
    }

    public String currency(long id) {
        return String.valueOf(query("select cast(currency as text) from pricing.price_list where id = ?1", id)
                .getSingleResult());
    }

    /** Copies what holds now or later. @return how many prices */
    public int copy(long from, long to, BigDecimal factor, int decimals, Instant now) {
        return query(COPY, from, to, factor, decimals, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    /** @throws RuleViolated {@link PricingRule#CHANGED_MEANWHILE} */
    public void switchTo(long id, long version, boolean active) {
        if (query(
                                "update pricing.price_list set active = ?3, version = version + 1 where id = ?1 and version = ?2",
                                id,
                                version,
                                active)
                        .executeUpdate()
                == 0) {
            throw new RuleViolated(PricingRule.CHANGED_MEANWHILE);
        }
    }

    public void schedule(long id, Window time) {
        query(
                        "insert into pricing.list_schedule (price_list_id, valid_from, valid_to) values (?1,"
                                + " coalesce(cast(?2 as timestamptz), '-infinity'), coalesce(cast(?3 as timestamptz), 'infinity'))",
                        id,
                        text(time.from()),
                        text(time.to()))
                .executeUpdate();
    }

    public void unschedule(long id, long schedule) {
        query("delete from pricing.list_schedule where price_list_id = ?1 and id = ?2", id, schedule)
                .executeUpdate();
    }

    /**
     * @param key number of the company, code of the group or market; empty for everybody
     * @param contract number of a contract of that company; empty without one
     * @throws RuleViolated {@link PricingRule#BUYER_UNKNOWN} also when the list is assigned so already
     */
    public void assign(long id, ChainLevel level, String key, String contract, int order, boolean merge) {
        if (query(ASSIGN, id, level.name(), key, contract, order, merge).executeUpdate() == 0) {
            throw new RuleViolated(PricingRule.BUYER_UNKNOWN, Map.of("key", key, "contract", contract));
        }
    }

    public void withdraw(long id, long assignment) {
        query("delete from pricing.assignment where price_list_id = ?1 and id = ?2", id, assignment)
                .executeUpdate();
    }

    private static String text(Instant at) {
        return at == null ? null : at.toString();
    }

    private Query query(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
        return query;
    }
}
