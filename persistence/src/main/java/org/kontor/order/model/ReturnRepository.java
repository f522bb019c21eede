package org.kontor.order.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.SqlArray;

/** Which ordered lines came back. Matching a company again replaces what was matched before. */
@ApplicationScoped
public class ReturnRepository {

    /** Lines that may belong together, by a number; ordered ones first. Walk-in accounts are many customers: never. */
    private static final String CANDIDATES =
            """
            with key as (
              select c.company_id, l.product_id, l.unit_price, row_number() over () as no
              from order_.cancellation c
              join order_.cancellation_line l on l.cancellation_id = c.id
              join organisation.company k on k.id = c.company_id and not k.walk_in
              where c.company_id = any(cast(?1 as bigint[])) and l.product_id is not null and l.quantity < 0
              group by 1, 2, 3)
            select key.no, true, l.id, coalesce(l.placed_at, o.placed_at), coalesce(l.source_line_key, ''), l.quantity
            from key
            join order_.sales_order o on o.company_id = key.company_id and o.status = 'COMPLETED'
            join order_.sales_order_line l on l.order_id = o.id and l.product_id = key.product_id
              and l.unit_price = key.unit_price and l.quantity > 0
            union all
            select key.no, false, l.id, l.cancelled_at, coalesce(l.source_line_key, ''), -l.quantity
            from key
            join order_.cancellation c on c.company_id = key.company_id
            join order_.cancellation_line l on l.cancellation_id = c.id and l.product_id = key.product_id
              and l.unit_price = key.unit_price and l.quantity < 0
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Companies that staged lines of a run name and that have cancellations, by id. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<Long> companiesOf(long runId) {
        List<Number> ids = entities.createNativeQuery(
                        """
                        select k.id from organisation.company k
                        where k.number in (select distinct fields[4] from ops.import_line where run_id = ?1)
                          and exists (select from order_.cancellation c where c.company_id = k.id)
                        order by k.id
                        """)
                .setParameter(1, runId)
                .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    /** Matches all cancellations of these companies anew. */
    public void match(Collection<Long> companyIds) {
        forget(companyIds);
        Map<Long, List<ReturnMatching.Line>> ordered = new LinkedHashMap<>();
        Map<Long, List<ReturnMatching.Line>> cancelled = new HashMap<>();
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = entities.createNativeQuery(CANDIDATES)
                .setParameter(1, SqlArray.ofNumbers(companyIds))
                .getResultList();
        for (Object[] row : rows) {
            Map<Long, List<ReturnMatching.Line>> side = (Boolean) row[1] ? ordered : cancelled;
            side.computeIfAbsent(((Number) row[0]).longValue(), no -> new ArrayList<>())
                    .add(new ReturnMatching.Line(
                            ((Number) row[2]).longValue(), instant(row[3]), (String) row[4], (BigDecimal) row[5]));
        }
        List<ReturnMatching.Match> matches = new ArrayList<>();
        ordered.forEach(
                (no, lines) -> matches.addAll(ReturnMatching.match(lines, cancelled.getOrDefault(no, List.of()))));
        keep(matches);
    }

    private void forget(Collection<Long> companyIds) {
        entities.createNativeQuery(
                        """
                        with line as (
                          update order_.cancellation_line l set returned_quantity = 0
                          from order_.cancellation c
                          where c.id = l.cancellation_id and c.company_id = any(cast(?1 as bigint[]))
                            and l.returned_quantity <> 0
                          returning l.id)
                        delete from order_.returned_line r using line where r.cancellation_line_id = line.id
                        """)
                .setParameter(1, SqlArray.ofNumbers(companyIds))
                .executeUpdate();
    }

    private void keep(List<ReturnMatching.Match> matches) {
        if (matches.isEmpty()) {
            return;
        }
        entities.createNativeQuery(
                        """
                        with match as (
                          insert into order_.returned_line (cancellation_line_id, order_line_id, quantity)
                          select * from unnest(cast(?1 as bigint[]), cast(?2 as bigint[]), cast(?3 as numeric[]))
                          returning cancellation_line_id, quantity)
                        update order_.cancellation_line l set returned_quantity = s.quantity
                        from (select cancellation_line_id, sum(quantity) as quantity from match group by 1) s
                        where l.id = s.cancellation_line_id
                        """)
                .setParameter(
                        1,
                        SqlArray.ofNumbers(matches.stream()
                                .map(ReturnMatching.Match::cancelledId)
                                .toList()))
                .setParameter(
                        2,
                        SqlArray.ofNumbers(matches.stream()
                                .map(ReturnMatching.Match::orderedId)
                                .toList()))
                .setParameter(
                        3,
                        SqlArray.ofNumbers(matches.stream()
                                .map(ReturnMatching.Match::quantity)
                                .toList()))
                .executeUpdate();
    }

    private static Instant instant(Object value) {
        return value instanceof java.sql.Timestamp timestamp
                ? timestamp.toInstant()
                : ((OffsetDateTime) value).toInstant();
    }
}
