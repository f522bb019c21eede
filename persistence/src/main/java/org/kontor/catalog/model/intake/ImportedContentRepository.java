package org.kontor.catalog.model.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kontor.catalog.model.unit.SalesUnit;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.StagedLines;

/** What staged articles hold: so many of another unit in one of their own. */
@ApplicationScoped
public class ImportedContentRepository {

    @PersistenceContext
    private EntityManager entities;

    /**
     * The content of an article beside the unit that is kept for it.
     *
     * @param decimals of the article's own unit
     * @param keptFactor as it is kept; null when the article has no such unit
     * @param keptMultiple what is kept of it where the file says in which steps the article is sold; null otherwise
     * @param keptMinimum likewise, the least quantity
     */
    public record Content(
            long recordNo,
            String sku,
            String unit,
            int decimals,
            BigDecimal multiple,
            BigDecimal minimum,
            String contentUnit,
            BigDecimal quantity,
            String keptFactor,
            BigDecimal keptMultiple,
            BigDecimal keptMinimum) {

        /** Whether what is kept is not what the file says. */
        public boolean differs(SalesUnit said) {
            return keptFactor == null
                    || !keptFactor.equals(said.factor().toString())
                    || keptMultiple != null && keptMultiple.compareTo(said.lot().multiple()) != 0
                    || keptMinimum != null && keptMinimum.compareTo(said.lot().minimum()) != 0;
        }
    }

    /** Of articles that are there, or will be when the lines are taken. */
    public List<Content> given(StagedLines lines, List<LineRefused> refused) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                with line as (
                                  select distinct on (group_key) record_no, fields as f from ops.import_line
                                  where run_id = ?1 and group_key >= ?2 and group_key <= ?3
                                    and fields[32] <> '' and fields[33] <> ''
                                    and not (record_no = any(cast(?4 as bigint[])))
                                  order by group_key, record_no),
                                article as (
                                  select l.record_no, l.f, p.id, coalesce(catalog.unit_code(p.unit), nullif(l.f[10], ''), 'C62') as unit,
                                    coalesce(cast(nullif(l.f[11], '') as numeric), p.order_multiple, 1) as multiple,
                                    coalesce(cast(nullif(l.f[12], '') as numeric), p.min_quantity, 1) as minimum
                                  from line l left join catalog.product p on p.sku = l.f[1])
                                select a.record_no, a.f[1], a.unit,
                                  cast(catalog.base_decimals(a.unit, a.multiple, a.minimum) as bigint), a.multiple,
                                  ceil(a.minimum / a.multiple) * a.multiple, a.f[32], cast(a.f[33] as numeric),
                                  u.numerator || case when u.denominator = 1 then '' else '/' || u.denominator end,
                                  case when a.f[11] <> '' then u.order_multiple end,
                                  case when a.f[11] <> '' or a.f[12] <> '' then u.min_quantity end
                                from article a
                                left join catalog.sales_unit u on u.product_id = a.id and u.unit = a.f[32] and not u.base
                                order by a.record_no
                                """)
                        .setParameter(1, lines.runId())
                        .setParameter(2, lines.firstGroup())
                        .setParameter(3, lines.lastGroup())
                        .setParameter(
                                4,
                                SqlArray.ofNumbers(refused.stream()
                                        .map(LineRefused::recordNo)
                                        .toList()))
                        .getResultList())
                .stream()
                .map(row -> new Content(
                        row.number(),
                        row.text(),
                        row.text(),
                        (int) row.number(),
                        row.decimal(),
                        row.decimal(),
                        row.text(),
                        row.decimal(),
                        row.text(),
                        row.decimal(),
                        row.decimal()))
                .toList();
    }

    /**
     * Lines that would sell the article's own unit in such steps that a unit beside it, in use or not, is finer than it: an
     * order of it would be one that the article's own unit does not know.
     */
    public List<LineRefused> judge(StagedLines lines) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select distinct on (l.record_no) l.record_no,
                                  case when l.fields[11] <> '' then 'order_multiple' else 'min_quantity' end, u.unit
                                from ops.import_line l join catalog.product p on p.sku = l.fields[1]
                                join catalog.sales_unit u on u.product_id = p.id and not u.base
                                where l.run_id = ?1 and l.group_key >= ?2 and l.group_key <= ?3
                                  and (l.fields[11] <> '' or l.fields[12] <> '')
                                  and u.order_multiple * u.numerator / u.denominator <> round(
                                    u.order_multiple * u.numerator / u.denominator, catalog.base_decimals(p.unit,
                                      coalesce(cast(nullif(l.fields[11], '') as numeric), p.order_multiple),
                                      coalesce(cast(nullif(l.fields[12], '') as numeric), p.min_quantity)))
                                order by l.record_no, u.unit
                                """)
                        .setParameter(1, lines.runId())
                        .setParameter(2, lines.firstGroup())
                        .setParameter(3, lines.lastGroup())
                        .getResultList())
                .stream()
                .map(row -> new LineRefused(row.number(), "ops.line-unit-finer", row.text(), row.text()))
                .toList();
    }

    /**
     * Adds units, or changes what they are; their numbers and whether they are in use stay as staff have them, and so does the
     * most of one that can still be bought. One statement.
     *
     * @param units by article
     */
    public void putAll(Map<String, SalesUnit> units) {
        entities.createNativeQuery(
                        """
                        insert into catalog.sales_unit as kept (product_id, unit, numerator, denominator, decimals, order_multiple,
                          min_quantity)
                        select p.id, g.unit, g.numerator, g.denominator, g.decimals, g.multiple, g.minimum
                        from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as bigint[]), cast(?4 as bigint[]),
                            cast(?5 as int[]), cast(?6 as numeric[]), cast(?7 as numeric[]))
                          g (sku, unit, numerator, denominator, decimals, multiple, minimum)
                        join catalog.product p on p.sku = g.sku
                        on conflict (product_id, unit) do update set numerator = excluded.numerator,
                          denominator = excluded.denominator, decimals = excluded.decimals,
                          order_multiple = excluded.order_multiple, min_quantity = excluded.min_quantity,
                          max_quantity = case when (kept.numerator, kept.denominator) = (excluded.numerator, excluded.denominator)
                            and kept.max_quantity >= excluded.min_quantity
                            and mod(kept.max_quantity, excluded.order_multiple) = 0 then kept.max_quantity end,
                          version = kept.version + 1
                        where not kept.base
                        """)
                .setParameter(1, SqlArray.ofTexts(units.keySet()))
                .setParameter(2, SqlArray.ofTexts(each(units, SalesUnit::unit)))
                .setParameter(
                        3, SqlArray.ofNumbers(each(units, unit -> unit.factor().numerator())))
                .setParameter(
                        4, SqlArray.ofNumbers(each(units, unit -> unit.factor().denominator())))
                .setParameter(
                        5, SqlArray.ofNumbers(each(units, unit -> unit.lot().decimals())))
                .setParameter(
                        6, SqlArray.ofNumbers(each(units, unit -> unit.lot().multiple())))
                .setParameter(
                        7, SqlArray.ofNumbers(each(units, unit -> unit.lot().minimum())))
                .executeUpdate();
    }

    private static <T> List<T> each(Map<String, SalesUnit> units, Function<SalesUnit, T> figure) {
        return units.values().stream().map(figure).toList();
    }
}
