package org.kontor.pricing.model.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.model.PricingRule;

/** Rules of price lists. What depends on them the database makes anew by itself, and only that. */
@ApplicationScoped
public class PriceRuleRepository {

    private static final String CIRCLE =
            """
            with recursive below (list_id) as (
              select l.id from pricing.price_list l where l.code = ?2
              union select r.base_list_id from pricing.price_rule r join below b on r.price_list_id = b.list_id
                where r.base_list_id is not null)
            select count(*) from below where list_id = ?1
            """;

    private static final String INSERT =
            """
            insert into pricing.price_rule (price_list_id, name, priority, base_list_id, base_attribute_id, factor, addend,
              decimals, category_id, manufacturer)
            select ?1, ?2, ?3, l.id, a.id, ?6, ?7, ?8, c.id, nullif(?10, '')
            from (select cast(?4 as text) as list, cast(?5 as text) as attribute, cast(?9 as text) as category) g
            left join pricing.price_list l on l.code = g.list
            left join catalog.attribute a on a.code = g.attribute
            left join catalog.category c on c.code = g.category and c.catalogue_id = 1
            where num_nonnulls(l.id, a.id) = 1 and (g.category = '' or c.id is not null)
            """;

    @PersistenceContext
    private EntityManager entities;

    /** @throws RuleViolated {@link PricingRule#CIRCLE}, {@link PricingRule#BASE_UNKNOWN} */
    public void add(long listId, PriceFormula formula) {
        lock();
        Number circles = (Number) query(CIRCLE, listId, formula.baseList()).getSingleResult();
        if (circles.intValue() > 0) {
            throw new RuleViolated(PricingRule.CIRCLE, Map.of("list", formula.baseList()));
        }
        int made = query(
                        INSERT,
                        listId,
                        formula.name(),
                        formula.priority(),
                        formula.baseList(),
                        formula.baseAttribute(),
                        formula.factor(),
                        formula.addend(),
                        formula.decimals(),
                        formula.category(),
                        formula.manufacturer())
                .executeUpdate();
        if (made == 0) {
            throw new RuleViolated(
                    PricingRule.BASE_UNKNOWN,
                    Map.of("base", formula.baseList() + formula.baseAttribute(), "category", formula.category()));
        }
        apply(listId);
    }

    /** Its prices go with it. */
    public void remove(long listId, long rule) {
        lock();
        if (query("delete from pricing.price_rule where price_list_id = ?1 and id = ?2", listId, rule)
                        .executeUpdate()
                == 1) {
            apply(listId);
        }
    }

    /** Waits for whoever writes prices, and they for this: what follows from what stands still meanwhile. */
    private void lock() {
        query("select pg_advisory_xact_lock(5500267), 1").getResultList();
    }

    private void apply(long listId) {
        List<?> done = query("select pricing.apply_rules(?1, null), 1", listId).getResultList();
        if (done.size() != 1) {
            throw new IllegalStateException("rules of list " + listId);
        }
    }

    private Query query(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int place = 0; place < values.length; place++) {
            query.setParameter(place + 1, values[place]);
        }
        return query;
    }
}
