package org.kontor.catalog.model.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.kontor.catalog.model.life.ProductMaintenanceRepository;
import org.kontor.catalog.model.life.Relation;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.StagedLines;

/**
 * The articles that staged articles name beside them. They are kept by number, and become relations once both articles are
 * there; a line that names none leaves what was named before.
 */
@ApplicationScoped
public class ImportedReferenceRepository {

    private static final String GIVEN =
            """
            with line as (
              select distinct on (group_key) record_no, fields as f from ops.import_line
              where run_id = ?1 and group_key >= ?2 and group_key <= ?3 and fields[23] <> ''
                and not (record_no = any(cast(?4 as bigint[])))
              order by group_key, record_no),
            given as (
              select distinct on (p.id, r ->> 'sku') l.record_no, p.id as product_id, r ->> 'kind' as kind,
                r ->> 'sku' as other_sku
              from line l
              join catalog.product p on p.sku = l.f[1]
              cross join jsonb_array_elements(cast(l.f[23] as jsonb)) r
              where r ->> 'sku' <> p.sku
              order by p.id, r ->> 'sku', r ->> 'kind' desc),
            dropped as (
              select distinct k.product_id, k.other_sku, g.record_no from catalog.product_reference k
              join given g on g.product_id = k.product_id
              where not exists (select from given h where h.product_id = k.product_id and h.other_sku = k.other_sku)),
            added as (
              select g.*, k.kind as was from given g
              left join catalog.product_reference k on k.product_id = g.product_id and k.other_sku = g.other_sku
              where k.kind is distinct from g.kind)
            """;

    @Inject
    private ProductMaintenanceRepository products;

    @PersistenceContext
    private EntityManager entities;

    /** Records that name others than were named before. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<Long> changed(StagedLines lines, List<LineRefused> refused) {
        List<Number> records = bind(
                        GIVEN + "select record_no from added union select record_no from dropped", lines, refused)
                .getResultList();
        return records.stream().map(Number::longValue).toList();
    }

    public void take(StagedLines lines, List<LineRefused> refused) {
        bind(
                        GIVEN
                                + """
                                , unrelated as (
                                  delete from catalog.product_relation r using dropped d, catalog.product o
                                  where r.product_id = d.product_id and o.sku = d.other_sku and r.other_id = o.id),
                                turned as (
                                  delete from catalog.product_relation r using added a, catalog.product o
                                  where r.product_id = a.product_id and o.sku = a.other_sku and r.other_id = o.id and r.kind = a.was)
                                delete from catalog.product_reference k using dropped d
                                where k.product_id = d.product_id and k.other_sku = d.other_sku
                                """,
                        lines,
                        refused)
                .executeUpdate();
        bind(
                        GIVEN
                                + """
                                insert into catalog.product_reference (product_id, kind, other_sku)
                                select product_id, kind, other_sku from added
                                on conflict (product_id, other_sku) do update set kind = excluded.kind
                                """,
                        lines,
                        refused)
                .executeUpdate();
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

    /** Articles with references to which a run brought one end. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<Long> touched(long runId) {
        List<Number> ids = entities.createNativeQuery(
                        """
                        select distinct r.product_id from ops.import_line l
                        join catalog.product p on p.sku = l.fields[1]
                        join catalog.product_reference r on r.product_id = p.id or r.other_sku = p.sku
                        where l.run_id = ?1 order by 1
                        """)
                .setParameter(1, runId)
                .getResultList();
        return ids.stream().map(Number::longValue).toList();
    }

    /**
     * Relates articles to those they name, as far as these are there. A successor that staff chose stays, and one that would
     * follow upon itself is left out.
     */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public void relate(List<Long> productIds) {
        List<Object[]> open = entities.createNativeQuery(
                        """
                        select p.sku, r.kind, r.other_sku from catalog.product_reference r
                        join catalog.product p on p.id = r.product_id
                        join catalog.product o on o.sku = r.other_sku
                        where r.product_id = any(cast(?1 as bigint[]))
                          and not exists (select from catalog.product_relation k where k.product_id = r.product_id
                            and (k.other_id = o.id or k.kind = 'SUCCESSOR' and r.kind = 'SUCCESSOR'))
                        order by r.product_id, r.other_sku
                        """)
                .setParameter(1, SqlArray.ofNumbers(productIds))
                .getResultList();
        for (Object[] row : open) {
            try {
                products.relate((String) row[0], Relation.valueOf((String) row[1]), (String) row[2]);
            } catch (RuleViolated circle) {
                // the supplier's own contradiction; the article stays without a successor
            }
        }
    }
}
