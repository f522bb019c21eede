package org.kontor.pricing.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.kontor.kernel.SqlArray;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;

/** Prices of one unit from the {@code price:LIST} columns of staged articles. */
@ApplicationScoped
public class ImportedPriceRepository {

    private static final String JUDGE =
            """
            select record_no, min(given.code)
            from ops.import_line, jsonb_object_keys(cast(fields[17] as jsonb)) given (code)
            where run_id = ?1 and group_key >= ?2 and group_key <= ?3
              and not exists (select from pricing.price_list l where l.code = given.code)
            group by record_no
            """;

    private static final String DIFFERENT =
            """
            with given as (
              select distinct on (s.group_key, l.id) s.record_no, p.id as product_id, coalesce(p.unit, 'C62') as unit,
                l.id as list_id, cast(g.amount as numeric) as amount
              from ops.import_line s
              cross join jsonb_each_text(cast(s.fields[17] as jsonb)) g (code, amount)
              join pricing.price_list l on l.code = g.code
              left join catalog.product p on p.sku = s.fields[1]
              where s.run_id = ?1 and s.group_key >= ?2 and s.group_key <= ?3
                and not (s.record_no = any(cast(?4 as bigint[])))
              order by s.group_key, l.id, s.record_no),
            different as (
              select g.* from given g
              left join pricing.price c on c.price_list_id = g.list_id and c.product_id = g.product_id and c.unit = g.unit
                and c.min_quantity = 1 and c.valid_from = '-infinity' and not c.by_rule
              where c.id is null or c.amount <> g.amount * c.price_base)
            """;

    private static final String UPSERT = DIFFERENT
            + """
            insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount, price_base)
            select list_id, product_id, unit, 1, amount, 1 from different
            on conflict (price_list_id, product_id, unit, min_quantity, valid_from, by_rule) do update
              set amount = excluded.amount, price_base = 1, version = price.version + 1
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Lines that name a price list that is none. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<LineRefused> judge(StagedLines lines) {
        List<Object[]> rows = entities.createNativeQuery(JUDGE)
                .setParameter(1, lines.runId())
                .setParameter(2, lines.firstGroup())
                .setParameter(3, lines.lastGroup())
                .getResultList();
        return rows.stream()
                .map(row -> new LineRefused(
                        ((Number) row[0]).longValue(), "ops.line-value-unknown", "price:", (String) row[1]))
                .toList();
    }

    /** Prices that differ from what is valid; written unless the run is dry. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        List<Number> changed = bind(DIFFERENT + "select distinct record_no from different", lines, refused)
                .getResultList();
        if (!lines.dryRun() && !changed.isEmpty()) {
            bind(UPSERT, lines, refused).executeUpdate();
        }
        return new LinesWritten(
                List.of(), changed.stream().map(Number::longValue).toList());
    }

    private Query bind(String sql, StagedLines lines, List<LineRefused> refused) {
        return entities.createNativeQuery(sql)
                .setParameter(1, lines.runId())
                .setParameter(2, lines.firstGroup())
                .setParameter(3, lines.lastGroup())
                .setParameter(
                        4,
                        SqlArray.ofNumbers(
                                refused.stream().map(LineRefused::recordNo).toList()));
    }
}
