package org.kontor.order.service.again;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;
import org.kontor.organisation.service.RecordScope;

/** What was bought before, most often first: of the orders that the caller may read, and of no other. */
@Stateless
@RolesAllowed(Permission.ORDER_READ)
public class BoughtQueries {

    private static final int DAYS_OF_HISTORY = 730;
    private static final RecordScope.Columns RECORD = RecordScope.Columns.of("o", "buyer_id");

    private static final String BOUGHT =
            """
            with bought as (
              select l.product_id, word.unit, max(l.base_unit) as base_unit, o.id as order_id, o.placed_at, o.currency,
                sum(l.quantity) as quantity,
                (array_agg(l.unit_price order by l.line_no))[1] as price,
                (array_agg(l.price_base order by l.line_no))[1] as base
              from order_.sales_order o join order_.sales_order_line l on l.order_id = o.id
              left join catalog.sales_unit s on s.product_id = l.product_id and s.unit = l.unit
              cross join lateral (select coalesce(s.unit, catalog.unit_code(l.unit)) as unit) word
              where o.placed_at >= ?1 and l.product_id is not null and l.quantity > 0
                and o.status not in ('REJECTED', 'CANCELLED', 'REFUSED', 'EXPIRED', 'WITHDRAWN') and (%s)
              group by l.product_id, word.unit, o.id, o.placed_at, o.currency),
            again as (
              select distinct on (product_id, unit) product_id, unit, base_unit, quantity, price, base, currency, placed_at,
                count(*) over (partition by product_id, unit) as times,
                min(placed_at) over (partition by product_id, unit) as first_at
              from bought order by product_id, unit, placed_at desc, order_id desc)
            select p.sku, case when ?2 = 'zh' then coalesce(p.name_zh, p.name_en) else p.name_en end as name, a.unit,
              case when a.base_unit is null then '' else a.unit end as unit_key, a.times,
              a.quantity, a.price, a.base, a.currency, a.placed_at,
              case when a.times < 3 then 0
                else greatest(1, cast(extract(epoch from a.placed_at - a.first_at) / 86400 / (a.times - 1) as int)) end,
              (select min(r.number) from order_.recurring_line l join order_.recurring_order r on r.id = l.recurring_id
                where r.company_id = ?3 and r.status <> 'ENDED' and l.product_id = a.product_id),
              count(*) over () as total
            from again a join catalog.product p on p.id = a.product_id and p.active
            where cast(?7 as boolean) = exists (select 1 from order_.bought_hidden h
                where h.company_id = ?3 and h.person_id = ?8 and h.product_id = a.product_id)
              and (?4 = '' or strpos(lower(p.sku || ' ' || p.name_en || ' ' || coalesce(p.name_zh, '')), lower(?4)) > 0)
            order by a.times desc, a.placed_at desc, p.sku, a.unit limit ?5 offset ?6
            """;

    private static final String LAST =
            """
            select l.product_id, max(o.placed_at)
            from order_.sales_order o join order_.sales_order_line l on l.order_id = o.id
            where o.placed_at >= ?1 and l.product_id = any(cast(?2 as bigint[])) and l.quantity > 0
              and o.status not in ('REJECTED', 'CANCELLED', 'REFUSED', 'EXPIRED', 'WITHDRAWN') and (%s)
            group by l.product_id
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /** @param total over all pages */
    public record Page(List<BoughtRow> rows, long total) {}

    /** When articles were ordered last, within two years; those that were not are left out. One query. */
    public Map<Long, Instant> lastOrdered(Collection<Long> products) {
        RecordScope scope = RecordScope.of(callers.current(), Permission.ORDER_READ, RECORD);
        Query query =
                since(LAST.formatted(scope.numberedFrom(3)), scope, 3).setParameter(2, SqlArray.ofNumbers(products));
        Map<Long, Instant> last = new HashMap<>();
        SqlRow.all(query.getResultList()).forEach(row -> last.put(row.number(), row.instant()));
        return last;
    }

    /** The number of the last order; nothing when there is none within two years. */
    public Optional<String> lastOrder() {
        RecordScope scope = RecordScope.of(callers.current(), Permission.ORDER_READ, RECORD);
        Query query = since(
                "select o.number from order_.sales_order o where o.placed_at >= ?1 and (" + scope.numberedFrom(2)
                        + ") order by o.placed_at desc, o.id desc limit 1",
                scope,
                2);
        List<?> found = query.getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    private Query since(String sql, RecordScope scope, int from) {
        Instant since = clock.instant().minusSeconds(DAYS_OF_HISTORY * 86_400L);
        Query query = entities.createNativeQuery(sql).setParameter(1, since.atOffset(ZoneOffset.UTC));
        for (int i = 0; i < scope.values().size(); i++) {
            query.setParameter(from + i, scope.values().get(i));
        }
        return query;
    }

    /**
     * One page, by one query.
     *
     * @param words part of a number or name; empty for all
     * @param hidden whether those that the caller has hidden, instead of the others
     * @param page from 1
     */
    public Page page(String words, boolean hidden, int page, int size) {
        CallerView caller = callers.current();
        RecordScope scope = RecordScope.of(caller, Permission.ORDER_READ, RECORD);
        Query query = since(BOUGHT.formatted(scope.numberedFrom(9)), scope, 9)
                .setParameter(2, caller.language())
                .setParameter(3, caller.companyId())
                .setParameter(4, words)
                .setParameter(5, size)
                .setParameter(6, (page - 1) * size)
                .setParameter(7, String.valueOf(hidden))
                .setParameter(8, caller.personId());
        long[] total = {0};
        List<BoughtRow> rows = SqlRow.all(query.getResultList()).stream()
                .map(row -> {
                    BoughtRow bought = new BoughtRow(
                            row.text(),
                            row.text(),
                            row.text(),
                            row.text(),
                            (int) row.number(),
                            row.decimal(),
                            row.decimal(),
                            row.decimal(),
                            row.text(),
                            row.instant(),
                            (int) row.number(),
                            row.text());
                    total[0] = row.number();
                    return bought;
                })
                .toList();
        return new Page(rows, total[0]);
    }
}
