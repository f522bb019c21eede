package org.kontor.integration.model.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.kontor.integration.model.IntegrationRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;

/** Compares a file of the ERP's orders with ours. Orders about which something is under way between us are left out. */
@ApplicationScoped
public class OrderComparisonRepository {

    /** What changed so shortly before the file was made may not be in it. */
    private static final Duration SETTLING = Duration.ofMinutes(5);

    private static final String TALKED =
            """
            with talked as materialized (
              select split_part(e.business_key, '-', 1) as number from integration.expected_answer e
              where e.partner = 'ERP' and e.answered_at is null and e.next_ask_at is not null
              union select split_part(m.aggregate_id, '-', 1) from integration.outbox_message m
              where m.destination = 'ERP' and m.status in ('WAITING', 'UNKNOWN'))
            """;

    /** Places: number of the file, its moment, since when it has all orders, and since when changes may not be in it. */
    private static final String BOTH = TALKED
            + """
            , file as materialized (
              select s.order_number, max(s.erp_reference) as erp_reference
              from integration.order_snapshot_line s where s.snapshot_no = ?1 group by s.order_number),
            ours as materialized (
              select o.id, o.number, o.erp_reference, o.status, f.order_number is not null as filed,
                f.erp_reference as filed_reference, t.number is not null or exists (
                  select from order_.order_history h where h.order_id = o.id and h.at >= ?4) as under_way
              from order_.sales_order o left join file f on f.order_number = o.number
              left join talked t on t.number = o.number
              where o.source = 'kontor' and (f.order_number is not null
                or o.erp_reference is not null and o.placed_at >= ?3 and o.placed_at < ?2))
            """;

    private static final String DIFFERENCES =
            """
            , found as (
              select f.order_number, 0 as line_no, 'ORDER_UNKNOWN' as kind, null as ours, f.erp_reference as theirs from file f
              where not exists (select from ours o where o.number = f.order_number)
              union all
              select o.number, 0, 'ORDER_MISSING', o.erp_reference, null from ours o where not o.filed and not o.under_way
              union all
              select o.number, 0, 'ANSWER_MISSING', null, o.filed_reference from ours o
              where o.filed and o.erp_reference is null and not o.under_way
              union all
              select o.number, 0, 'REFERENCE', o.erp_reference, o.filed_reference from ours o
              where o.filed and o.erp_reference <> o.filed_reference
              union all
              select coalesce(l.number, s.order_number), coalesce(l.line_no, s.line_no), 'QUANTITY',
                cast(trim_scale(l.remaining) as text), cast(trim_scale(s.remaining) as text)
              from (select o.number, n.line_no,
                  case when o.status = 'REJECTED' then 0 else coalesce(n.confirmed_quantity, 0) end as remaining
                from ours o join order_.sales_order_line n on n.order_id = o.id
                where o.filed and o.erp_reference is not null and not o.under_way) l
              full join (select n.order_number, n.line_no, n.remaining from integration.order_snapshot_line n
                join ours o on o.number = n.order_number
                where n.snapshot_no = ?1 and o.erp_reference is not null and not o.under_way) s
                on s.order_number = l.number and s.line_no = l.line_no
              where l.remaining is distinct from s.remaining)
            """;

    private static final String OPEN = BOTH + DIFFERENCES
            + """
            insert into integration.order_difference
              (order_number, line_no, kind, ours, theirs, snapshot_no, opened_at, seen_at)
            select d.order_number, d.line_no, d.kind, d.ours, d.theirs, ?1, ?5, ?5 from found d
            on conflict (order_number, line_no, kind) where closed_at is null
            do update set ours = excluded.ours, theirs = excluded.theirs, snapshot_no = excluded.snapshot_no,
              seen_at = excluded.seen_at
            """;

    /** What this file no longer shows, of the orders that it could have shown it of. */
    private static final String SETTLE = BOTH
            + """
            update integration.order_difference d set closed_at = ?5, closed_by = 'ERP'
            where d.closed_at is null and d.snapshot_no < ?1
              and not exists (select from ours o where o.number = d.order_number and o.under_way)
              and (exists (select from ours o where o.number = d.order_number)
                or not exists (select from order_.sales_order o where o.number = d.order_number and o.source = 'kontor'))
            """;

    @PersistenceContext
    private EntityManager entities;

    /** @param orders how many were compared @param underWay how many were left out */
    public record Compared(long orders, long underWay) {}

    /** Number of the latest file that was compared; 0 when there was none. */
    public long latest() {
        return ((Number) entities.createNativeQuery(
                                "select coalesce(max(snapshot_no), 0) from integration.order_comparison")
                        .getSingleResult())
                .longValue();
    }

    /**
     * Keeps lines of a file until it is compared.
     *
     * @throws OrderFileRefused {@link ComparisonFailure#TWICE}
     */
    public void stage(long number, List<SnapshotLine> lines) {
        int kept = entities.createNativeQuery(
                        """
                        insert into integration.order_snapshot_line (snapshot_no, order_number, erp_reference, line_no, remaining)
                        select ?1, x.order_number, nullif(x.erp_reference, ''), x.line_no, x.remaining
                        from unnest(cast(?2 as text[]), cast(?3 as text[]), cast(?4 as int[]), cast(?5 as numeric[]))
                          as x(order_number, erp_reference, line_no, remaining)
                        on conflict do nothing
                        """)
                .setParameter(1, number)
                .setParameter(
                        2,
                        SqlArray.ofTexts(
                                lines.stream().map(SnapshotLine::orderNumber).toList()))
                .setParameter(
                        3,
                        SqlArray.ofTexts(lines.stream()
                                .map(line -> line.erpReference() == null ? "" : line.erpReference())
                                .toList()))
                .setParameter(
                        4,
                        SqlArray.ofNumbers(
                                lines.stream().map(SnapshotLine::lineNo).toList()))
                .setParameter(
                        5,
                        SqlArray.ofNumbers(
                                lines.stream().map(SnapshotLine::remaining).toList()))
                .executeUpdate();
        if (kept != lines.size()) {
            throw new OrderFileRefused(ComparisonFailure.TWICE, "");
        }
    }

    /** Compares what was kept of the file, opens what differs, closes what agrees again, and forgets the file. */
    public void compare(SnapshotHead head, Instant at) {
        SqlRow counted = SqlRow.all(bind(
                                BOTH
                                        + "select count(*) filter (where not o.under_way), count(*) filter (where o.under_way)"
                                        + " from ours o",
                                head)
                        .getResultList())
                .get(0);
        Compared compared = new Compared(counted.number(), counted.number());
        bind(OPEN, head).setParameter(5, utc(at)).executeUpdate();
        bind(SETTLE, head).setParameter(5, utc(at)).executeUpdate();
        entities.createNativeQuery("delete from integration.order_snapshot_line where snapshot_no = ?1")
                .setParameter(1, head.number())
                .executeUpdate();
        entities.createNativeQuery(
                        """
                        insert into integration.order_comparison (ended_at, snapshot_no, as_of, placed_from, orders, under_way)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        """)
                .setParameter(1, utc(at))
                .setParameter(2, head.number())
                .setParameter(3, utc(head.asOf()))
                .setParameter(4, utc(head.placedFrom()))
                .setParameter(5, compared.orders())
                .setParameter(6, compared.underWay())
                .executeUpdate();
    }

    /** Notes that nothing was compared. */
    public void failed(ComparisonFailure failure, String detail, Instant at) {
        entities.createNativeQuery(
                        "insert into integration.order_comparison (ended_at, failure, detail) values (?1, ?2, ?3)")
                .setParameter(1, utc(at))
                .setParameter(2, failure.name())
                .setParameter(3, detail)
                .executeUpdate();
    }

    /**
     * Somebody has seen to it; a later file that shows it opens it anew.
     *
     * @throws RuleViolated {@link IntegrationRule#DIFFERENCE_CLOSED} when it is open no more
     */
    public void close(long id, String by, String reason, Instant at) {
        int closed = entities.createNativeQuery(
                        """
                        update integration.order_difference set closed_at = ?2, closed_by = ?3, reason = ?4
                        where id = ?1 and closed_at is null
                        """)
                .setParameter(1, id)
                .setParameter(2, utc(at))
                .setParameter(3, by)
                .setParameter(4, reason)
                .executeUpdate();
        if (closed != 1) {
            throw new RuleViolated(IntegrationRule.DIFFERENCE_CLOSED);
        }
    }

    private Query bind(String sql, SnapshotHead head) {
        return entities.createNativeQuery(sql)
                .setParameter(1, head.number())
                .setParameter(2, utc(head.asOf()))
                .setParameter(3, utc(head.placedFrom()))
                .setParameter(4, utc(head.asOf().minus(SETTLING)));
    }

    private static Object utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
