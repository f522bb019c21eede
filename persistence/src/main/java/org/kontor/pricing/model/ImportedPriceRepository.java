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

/** Prices of staged articles: of one unit from {@code price:LIST}, with quantities and days from {@code prices}. */
@ApplicationScoped
public class ImportedPriceRepository {

    private static final String JUDGE =
            """
            select record_no, min(given.field), min(given.code)
            from ops.import_line, lateral (
              select 'price:' as field, code as code, null as currency from jsonb_object_keys(cast(fields[17] as jsonb)) code
              union all
              select 'prices', p ->> 'list', p ->> 'currency'
              from jsonb_array_elements(cast(coalesce(fields[21], '[]') as jsonb)) p) given
            where run_id = ?1 and group_key >= ?2 and group_key <= ?3
              and not exists (select from pricing.price_list l
                where l.code = given.code and l.currency = coalesce(given.currency, l.currency))
            group by record_no
            """;

    private static final String DIFFERENT =
            """
            with given as (
              select distinct on (s.group_key, l.id, g.min_quantity, g.valid_from) s.record_no, p.id as product_id,
                coalesce(p.unit, 'C62') as unit, l.id as list_id, g.amount, g.min_quantity,
                coalesce(g.base, (select c.price_base from pricing.price c where c.price_list_id = l.id and c.product_id = p.id
                  and c.unit = p.unit and not c.by_rule
                  order by c.min_quantity = g.min_quantity desc, c.valid_to desc, c.valid_from desc limit 1), 1) as base, g.valid_from, g.valid_to,
                g.whole
              from ops.import_line s
              cross join lateral (
                select code, cast(amount as numeric) as amount, 1.0 as min_quantity, 1.0 as base,
                  cast('-infinity' as timestamptz) as valid_from, cast(null as timestamptz) as valid_to, false as whole
                from jsonb_each_text(cast(s.fields[17] as jsonb)) single (code, amount)
                union all
                select p ->> 'list', cast(p ->> 'amount' as numeric), cast(p ->> 'min' as numeric),
                  cast(p ->> 'base' as numeric), cast(p ->> 'from' as timestamptz), cast(p ->> 'until' as timestamptz), true
                from jsonb_array_elements(cast(coalesce(s.fields[21], '[]') as jsonb)) p) g
              join pricing.price_list l on l.code = g.code
              left join catalog.product p on p.sku = s.fields[1]
              where s.run_id = ?1 and s.group_key >= ?2 and s.group_key <= ?3
                and not (s.record_no = any(cast(?4 as bigint[])))
              order by s.group_key, l.id, g.min_quantity, g.valid_from, s.record_no),
            different as (
              select g.record_no, g.list_id, g.product_id, g.unit, g.min_quantity, g.amount, g.base, g.valid_from,
                coalesce(g.valid_to, case when c.valid_to > current_timestamp then c.valid_to end, 'infinity') as valid_to
              from given g
              left join pricing.price c on c.price_list_id = g.list_id and c.product_id = g.product_id and c.unit = g.unit
                and c.min_quantity = g.min_quantity and c.valid_from = g.valid_from and not c.by_rule
              where c.id is null or c.amount * g.base <> g.amount * c.price_base or c.valid_to <> g.valid_to
                or g.valid_to is null and c.valid_to <= current_timestamp),
            dropped as (
              select distinct on (c.id) c.id, g.record_no from given g
              join pricing.price c on c.price_list_id = g.list_id and c.product_id = g.product_id and c.unit = g.unit
                and c.valid_from = g.valid_from and not c.by_rule and c.valid_to > current_timestamp
              where g.whole and not exists (select from given h where h.list_id = g.list_id
                and h.product_id = g.product_id and h.min_quantity = c.min_quantity and h.valid_from = c.valid_from)
              order by c.id),
            cut as (
              select c.id, min(g.record_no) as record_no, min(greatest(g.valid_from, current_timestamp)) as cut_from,
                range_agg(tstzrange(greatest(g.valid_from, current_timestamp), g.valid_to)) as times
              from given g
              join pricing.price c on c.price_list_id = g.list_id and c.product_id = g.product_id and c.unit = g.unit
                and c.valid_from < g.valid_from and c.valid_to > greatest(g.valid_from, current_timestamp) and not c.by_rule
              where g.whole and g.valid_to > greatest(g.valid_from, current_timestamp) and not exists (select from given h
                where h.list_id = g.list_id and h.product_id = g.product_id and h.min_quantity = c.min_quantity
                  and h.valid_from in (c.valid_from, g.valid_from))
              group by c.id),
            older as (
              select cut.id, cut.record_no, cut.cut_from, tstzmultirange(tstzrange(cut.cut_from, c.valid_to)) - cut.times
                - coalesce((select range_agg(tstzrange(later.valid_from, later.valid_to)) from (
                    select h.valid_from, coalesce(h.valid_to, 'infinity') as valid_to from given h
                    where h.list_id = c.price_list_id and h.product_id = c.product_id and h.unit = c.unit
                      and h.min_quantity = c.min_quantity
                    union all
                    select o.valid_from, o.valid_to from pricing.price o
                    where o.price_list_id = c.price_list_id and o.product_id = c.product_id and o.unit = c.unit
                      and o.min_quantity = c.min_quantity and not o.by_rule and not exists (select from given h
                        where h.list_id = o.price_list_id and h.product_id = o.product_id and h.unit = o.unit
                          and h.min_quantity = o.min_quantity and h.valid_from = o.valid_from)) later
                  where later.valid_from > c.valid_from and later.valid_from < later.valid_to), cast('{}' as tstzmultirange)) as rest
              from cut join pricing.price c on c.id = cut.id)
            """;

    private static final String UPSERT = DIFFERENT
            + """
            insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount, price_base, valid_from, valid_to)
            select list_id, product_id, unit, min_quantity, amount, base, valid_from, valid_to
            from different
            on conflict (price_list_id, product_id, unit, min_quantity, valid_from, by_rule) do update
              set amount = excluded.amount, price_base = excluded.price_base, valid_to = excluded.valid_to,
                version = price.version + 1
            """;

    /** A quantity of the same first day that the file names no more has a price no more. */
    private static final String END = DIFFERENT
            + """
            update pricing.price c set valid_to = greatest(current_timestamp, c.valid_from + interval '1 microsecond'),
              version = c.version + 1
            from dropped d where d.id = c.id
            """;

    /**
     * A step that began earlier and that the file names no more for some time ends where that time begins. It goes on
     * wherever the file leaves it: between such times and after them, until a later step of the same quantity takes over.
     */
    private static final String CUT = DIFFERENT
            + """
            , gone_on as (
              insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount, price_base, valid_from, valid_to)
              select c.price_list_id, c.product_id, c.unit, c.min_quantity, c.amount, c.price_base, lower(part), upper(part)
              from older o join pricing.price c on c.id = o.id cross join unnest(o.rest) part)
            update pricing.price c set valid_to = o.cut_from, version = c.version + 1 from older o where o.id = c.id
            """;

    private static final String ARTICLES =
            """
            select p.id from catalog.product p where p.sku in (select s.group_key from ops.import_line s
              where s.run_id = ?1 and s.group_key >= ?2 and s.group_key <= ?3)
            order by p.id for no key update
            """;

    private static final String LISTS =
            """
            select pricing.lock_lists(pricing.lists_of_articles() || array(
              select l.id from ops.import_line s
              join pricing.price_list l on l.code in (select jsonb_object_keys(cast(s.fields[17] as jsonb)))
                or l.code in (select p ->> 'list' from jsonb_array_elements(cast(coalesce(s.fields[21], '[]') as jsonb)) p)
              where s.run_id = ?1 and s.group_key >= ?2 and s.group_key <= ?3)), 1
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Has others wait who write the same articles, or prices of the lists that the lines reach, in the order of all writers. */
    public void lock(StagedLines lines) {
        for (String sql : List.of(ARTICLES, LISTS)) {
            entities.createNativeQuery(sql)
                    .setParameter(1, lines.runId())
                    .setParameter(2, lines.firstGroup())
                    .setParameter(3, lines.lastGroup())
                    .getResultList();
        }
    }

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
                        ((Number) row[0]).longValue(), "ops.line-price-list-unknown", (String) row[1], (String) row[2]))
                .toList();
    }

    /** Prices that differ from what is valid; written unless the run is dry. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        List<Number> changed = bind(
                        DIFFERENT
                                + "select record_no from different union select record_no from dropped"
                                + " union select record_no from older",
                        lines,
                        refused)
                .getResultList();
        if (!lines.dryRun() && !changed.isEmpty()) {
            bind(CUT, lines, refused).executeUpdate();
            bind(UPSERT, lines, refused).executeUpdate();
            bind(END, lines, refused).executeUpdate();
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
