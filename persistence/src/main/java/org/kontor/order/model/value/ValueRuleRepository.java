package org.kontor.order.model.value;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.order.model.OrderRule;

/** The rules about what orders are worth. The one closest to a company holds: its own, that of its customer group, the one for all. */
@ApplicationScoped
public class ValueRuleRepository {

    @PersistenceContext
    private EntityManager entities;

    /** What holds for a company; nothing where nobody has said anything. */
    public ValueRule of(long companyId, String currency) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select r.minimum, r.minimum_kind, r.fee, r.maximum, r.maximum_kind
                                from order_.value_rule r
                                where r.currency = ?2 and (r.company_id = ?1 or r.company_id is null and r.group_id is null
                                  or r.group_id = (select t.group_id from pricing.company_terms t where t.company_id = ?1))
                                order by r.company_id is null, r.group_id is null limit 1
                                """)
                        .setParameter(1, companyId)
                        .setParameter(2, currency)
                        .getResultList())
                .stream()
                .map(row -> read(currency, row))
                .findFirst()
                .orElse(ValueRule.none(currency));
    }

    /**
     * @param number of a company, or null for null
     * @throws RuleViolated {@link OrderRule#VALUE_RULE_FOR_UNKNOWN}
     */
    public Long companyOf(String number) {
        return id("select id from organisation.company where number = ?1", number);
    }

    /**
     * @param code of a customer group, or null for null
     * @throws RuleViolated {@link OrderRule#VALUE_RULE_FOR_UNKNOWN}
     */
    public Long groupOf(String code) {
        return id("select id from pricing.customer_group where code = ?1", code);
    }

    private Long id(String sql, String name) {
        if (name == null) {
            return null;
        }
        List<?> found = entities.createNativeQuery(sql).setParameter(1, name).getResultList();
        if (found.isEmpty()) {
            throw new RuleViolated(OrderRule.VALUE_RULE_FOR_UNKNOWN);
        }
        return ((Number) found.get(0)).longValue();
    }

    /** @return whether there was none of that company, group and currency yet */
    public boolean add(Long companyId, Long groupId, ValueRule rule) {
        Query insert = entities.createNativeQuery(
                        """
                        insert into order_.value_rule (minimum, minimum_kind, fee, maximum, maximum_kind, company_id, group_id,
                          currency)
                        values (cast(?1 as numeric), cast(?2 as text), cast(?3 as numeric), cast(?4 as numeric), cast(?5 as text),
                          cast(nullif(?6, 0) as bigint), cast(nullif(?7, 0) as bigint), ?8)
                        on conflict on constraint value_rule_once do nothing
                        """)
                .setParameter(6, companyId == null ? 0 : companyId)
                .setParameter(7, groupId == null ? 0 : groupId)
                .setParameter(8, rule.currency());
        return fill(insert, rule).executeUpdate() > 0;
    }

    /** @return whether it was still the version seen */
    public boolean change(long id, long version, ValueRule rule) {
        Query update = entities.createNativeQuery(
                        """
                        update order_.value_rule set minimum = cast(?1 as numeric), minimum_kind = cast(?2 as text),
                          fee = cast(?3 as numeric), maximum = cast(?4 as numeric), maximum_kind = cast(?5 as text),
                          version = version + 1
                        where id = ?6 and version = ?7 and currency = ?8
                        """)
                .setParameter(6, id)
                .setParameter(7, version)
                .setParameter(8, rule.currency());
        return fill(update, rule).executeUpdate() > 0;
    }

    /** @return whether it was still the version seen */
    public boolean remove(long id, long version) {
        return entities.createNativeQuery("delete from order_.value_rule where id = ?1 and version = ?2")
                        .setParameter(1, id)
                        .setParameter(2, version)
                        .executeUpdate()
                > 0;
    }

    private static Query fill(Query statement, ValueRule rule) {
        return statement
                .setParameter(1, text(rule.minimum()))
                .setParameter(2, text(rule.minimumKind()))
                .setParameter(3, text(rule.fee()))
                .setParameter(4, text(rule.maximum()))
                .setParameter(5, text(rule.maximumKind()));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static ValueRule read(String currency, SqlRow row) {
        return new ValueRule(currency, row.decimal(), kind(row), row.decimal(), row.decimal(), kind(row));
    }

    private static LimitKind kind(SqlRow row) {
        String name = row.text();
        return name == null ? null : LimitKind.valueOf(name);
    }
}
