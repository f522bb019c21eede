package org.kontor.inventory.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;

/** Quantities on hand from the {@code stock:SITE} columns of staged articles; each change is an entry of its own. */
@ApplicationScoped
public class ImportedStockRepository {

    /** Locks the balances as well: nobody reserves between judging and taking. */
    private static final String LOCK =
            """
            select i.id from inventory.stock_item i
            join catalog.product p on p.id = i.product_id
            where p.sku in (select fields[1] from ops.import_line
              where run_id = ?1 and group_key >= ?2 and group_key <= ?3 and fields[18] <> '{}')
            order by i.product_id, i.site_id
            for update of i
            """;

    private static final String ARTICLES =
            """
            select b.product_id, b.waiting from inventory.back_order b
            join catalog.product p on p.id = b.product_id
            where p.sku in (select fields[1] from ops.import_line
              where run_id = ?1 and group_key >= ?2 and group_key <= ?3 and fields[18] <> '{}')
            order by b.product_id
            for update of b
            """;

    private static final String JUDGE =
            """
            select s.record_no, case when min(t.id) is null then 'ops.line-value-unknown'
                when bool_or(t.stock_kept_by = 'ERP') then 'ops.line-stock-kept-by-erp'
                else 'ops.line-stock-below-reserved' end, 'stock:', min(g.code)
            from ops.import_line s
            cross join jsonb_each_text(cast(s.fields[18] as jsonb)) g (code, quantity)
            left join inventory.site t on t.code = g.code
            left join catalog.product p on p.sku = s.fields[1]
            left join inventory.stock_item i on i.product_id = p.id and i.site_id = t.id
            where s.run_id = ?1 and s.group_key >= ?2 and s.group_key <= ?3
              and (t.id is null or t.stock_kept_by = 'ERP' or i.reserved > cast(g.quantity as numeric))
            group by s.record_no
            """;

    private static final String DIFFERENT =
            """
            with given as (
              select distinct on (s.group_key, t.id) s.record_no, p.id as product_id, t.id as site_id,
                cast(g.quantity as numeric) as quantity
              from ops.import_line s
              cross join jsonb_each_text(cast(s.fields[18] as jsonb)) g (code, quantity)
              join inventory.site t on t.code = g.code
              left join catalog.product p on p.sku = s.fields[1]
              where s.run_id = ?1 and s.group_key >= ?2 and s.group_key <= ?3
                and not (s.record_no = any(cast(?4 as bigint[])))
              order by s.group_key, t.id, s.record_no),
            different as (
              select g.*, g.quantity - coalesce(i.on_hand, 0) as delta from given g
              left join inventory.stock_item i on i.product_id = g.product_id and i.site_id = g.site_id
              where i.id is null or i.on_hand <> g.quantity)
            """;

    private static final String UPSERT = DIFFERENT
            + """
            , entry as (
              insert into inventory.stock_entry (product_id, site_id, on_hand_delta, cause, reference, at)
              select product_id, site_id, delta, 'IMPORTED', ?5, ?6 from different where delta <> 0)
            insert into inventory.stock_item (product_id, site_id, on_hand)
            select product_id, site_id, quantity from different
            on conflict (product_id, site_id) do update set on_hand = excluded.on_hand
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Lines that name a site that is none or whose books the ERP keeps, or that leave less than is reserved. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<LineRefused> judge(StagedLines lines) {
        bind(LOCK, lines).getResultList();
        List<Object[]> rows = bind(JUDGE, lines).getResultList();
        return rows.stream()
                .map(row -> new LineRefused(
                        ((Number) row[0]).longValue(), (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    /** Those of the articles that may be waited for, locked until the end of the transaction. */
    public List<Long> lockWaited(StagedLines lines) {
        return SqlRow.all(bind(ARTICLES, lines).getResultList()).stream()
                .map(SqlRow::number)
                .toList();
    }

    /** Balances that differ from what the lines say; written unless the run is dry. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public LinesWritten take(StagedLines lines, List<LineRefused> refused, Instant at) {
        List<Number> changed = except(DIFFERENT + "select distinct record_no from different", lines, refused)
                .getResultList();
        if (!lines.dryRun() && !changed.isEmpty()) {
            except(UPSERT, lines, refused)
                    .setParameter(5, "import " + lines.runId())
                    .setParameter(6, at.atOffset(ZoneOffset.UTC))
                    .executeUpdate();
        }
        return new LinesWritten(
                List.of(), changed.stream().map(Number::longValue).toList());
    }

    private Query bind(String sql, StagedLines lines) {
        return entities.createNativeQuery(sql)
                .setParameter(1, lines.runId())
                .setParameter(2, lines.firstGroup())
                .setParameter(3, lines.lastGroup());
    }

    private Query except(String sql, StagedLines lines, List<LineRefused> refused) {
        return bind(sql, lines)
                .setParameter(
                        4,
                        SqlArray.ofNumbers(
                                refused.stream().map(LineRefused::recordNo).toList()));
    }
}
