package org.kontor.catalog.model.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
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
     * @param keptFactor numerator and denominator of the unit that is kept, with a bar between them; null for none
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
            String keptFactor) {}

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
                                  select l.record_no, l.f, p.id, coalesce(p.unit, nullif(l.f[10], ''), 'C62') as unit,
                                    coalesce(cast(nullif(l.f[11], '') as numeric), p.order_multiple, 1) as multiple,
                                    coalesce(cast(nullif(l.f[12], '') as numeric), p.min_quantity, 1) as minimum
                                  from line l left join catalog.product p on p.sku = l.f[1])
                                select a.record_no, a.f[1], a.unit,
                                  cast(catalog.base_decimals(a.unit, a.multiple, a.minimum) as bigint), a.multiple,
                                  ceil(a.minimum / a.multiple) * a.multiple, a.f[32], cast(a.f[33] as numeric),
                                  u.numerator || '/' || u.denominator
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
                        row.text()))
                .toList();
    }

    /** Adds the unit, or changes what one of it is; its number and whether it is in use stay as staff have them. */
    public void put(String sku, SalesUnit unit) {
        entities.createNativeQuery(
                        """
                        insert into catalog.sales_unit as kept (product_id, unit, numerator, denominator, decimals, order_multiple,
                          min_quantity)
                        select id, ?2, ?3, ?4, ?5, ?6, ?7 from catalog.product where sku = ?1
                        on conflict (product_id, unit) do update set numerator = excluded.numerator,
                          denominator = excluded.denominator, decimals = excluded.decimals,
                          order_multiple = excluded.order_multiple, min_quantity = excluded.min_quantity, max_quantity = null,
                          version = kept.version + 1
                        where not kept.base
                        """)
                .setParameter(1, sku)
                .setParameter(2, unit.unit())
                .setParameter(3, unit.factor().numerator())
                .setParameter(4, unit.factor().denominator())
                .setParameter(5, unit.lot().decimals())
                .setParameter(6, unit.lot().multiple())
                .setParameter(7, unit.lot().minimum())
                .executeUpdate();
    }
}
