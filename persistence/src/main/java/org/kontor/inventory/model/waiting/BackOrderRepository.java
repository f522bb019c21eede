package org.kontor.inventory.model.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.inventory.model.promise.Expected;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;

/** The articles of which more may be ordered than lies here. */
@ApplicationScoped
public class BackOrderRepository {

    private static final String OPEN =
            """
            select b.product_id, b.handling_days, b.waiting, b.allowed and exists (select from catalog.product p
                where p.id = b.product_id and p.active and (p.phase_out_at is null or p.phase_out_at > current_timestamp)), b.most,
              (select cast(min(r.lead_days) as numeric) from inventory.reorder_level r where r.product_id = b.product_id)
            from inventory.back_order b where b.product_id = any(cast(?1 as bigint[]))
            """;

    private static final String EXPECTED =
            """
            select l.product_id, l.expected_on, sum(l.quantity - l.received - l.given_up) from inventory.purchase_line l
            where l.product_id = any(cast(?1 as bigint[])) and l.received + l.given_up < l.quantity and l.expected_on >= ?2
            group by l.product_id, l.expected_on
            """;

    private static final String SET =
            """
            insert into inventory.back_order as b (product_id, allowed, most, handling_days, version)
            values (?1, ?2, cast(?3 as numeric), ?4, 0)
            on conflict (product_id) do update set allowed = excluded.allowed, most = excluded.most,
              handling_days = excluded.handling_days, version = b.version + 1
              where b.version = ?5
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Locks those of these articles that may be waited for until the end of the transaction, before their stock is locked. */
    public void lock(Collection<Long> productIds) {
        entities.createNativeQuery("select product_id from inventory.back_order"
                        + " where product_id = any(cast(?1 as bigint[])) order by product_id for update")
                .setParameter(1, SqlArray.ofNumbers(productIds))
                .getResultList();
    }

    /** As {@link #lock}, the articles of an order. @return those that may be waited for */
    public List<Long> lockOf(String orderNumber) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                        select product_id, waiting from inventory.back_order where product_id in (
                          select product_id from inventory.reservation where order_number = ?1
                          union all select product_id from inventory.waiting where order_number = ?1)
                        order by product_id for update
                        """)
                        .setParameter(1, orderNumber)
                        .getResultList())
                .stream()
                .map(SqlRow::number)
                .toList();
    }

    /**
     * What is set for these articles, and what is to come of them; one statement when nothing is set for any. Of what is phased
     * out only the rest is sold: nobody waits for more.
     */
    public Map<Long, BackOrder> find(Collection<Long> productIds, LocalDate today) {
        List<SqlRow> rows = SqlRow.all(entities.createNativeQuery(OPEN)
                .setParameter(1, SqlArray.ofNumbers(productIds))
                .getResultList());
        Map<Long, List<Expected>> expected = rows.isEmpty() ? Map.of() : expected(productIds, today);
        Map<Long, BackOrder> found = new HashMap<>();
        for (SqlRow row : rows) {
            long product = row.number();
            int handling = (int) row.number();
            BigDecimal waiting = row.decimal();
            boolean allowed = row.flag();
            BigDecimal most = row.decimal();
            BigDecimal lead = row.decimal();
            found.put(
                    product,
                    new BackOrder(
                            product,
                            allowed,
                            most,
                            handling,
                            waiting,
                            lead == null ? null : lead.intValue(),
                            expected.getOrDefault(product, List.of())));
        }
        return found;
    }

    /** Articles that somebody waits for, from one on. @param after the id of the one before; 0 for the first */
    public List<Long> waitedFor(long after, int most) {
        return SqlRow.all(entities.createNativeQuery("select product_id, waiting from inventory.back_order"
                                + " where waiting > 0 and product_id > ?1 order by product_id")
                        .setParameter(1, after)
                        .setMaxResults(most)
                        .getResultList())
                .stream()
                .map(SqlRow::number)
                .toList();
    }

    private Map<Long, List<Expected>> expected(Collection<Long> productIds, LocalDate today) {
        Map<Long, List<Expected>> expected = new HashMap<>();
        SqlRow.all(entities.createNativeQuery(EXPECTED)
                        .setParameter(1, SqlArray.ofNumbers(productIds))
                        .setParameter(2, Date.valueOf(today))
                        .getResultList())
                .forEach(row -> expected.computeIfAbsent(row.number(), product -> new ArrayList<>())
                        .add(new Expected(row.day(), row.decimal())));
        return expected;
    }

    /**
     * @param most null for any quantity
     * @param seen version of what was set before; -1 when nothing was
     * @throws RuleViolated {@link InventoryRule#TERMS_CHANGED_MEANWHILE}
     */
    public void set(long productId, boolean allowed, BigDecimal most, int handlingDays, long seen) {
        int changed = entities.createNativeQuery(SET)
                .setParameter(1, productId)
                .setParameter(2, allowed)
                .setParameter(3, most == null ? null : most.toPlainString())
                .setParameter(4, handlingDays)
                .setParameter(5, seen)
                .executeUpdate();
        if (changed != 1) {
            throw new RuleViolated(InventoryRule.TERMS_CHANGED_MEANWHILE);
        }
    }
}
