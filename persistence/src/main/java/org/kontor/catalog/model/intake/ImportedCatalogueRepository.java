package org.kontor.catalog.model.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.kontor.kernel.SqlArray;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.StagedLines;

/** Which articles a supplier's catalogue brought, and which of them it leaves out when it comes whole again. */
@ApplicationScoped
public class ImportedCatalogueRepository {

    private static final String DELIVERED =
            """
            with article as (
              select distinct p.id as product_id, l.fields[28] as catalogue, l.fields[20] as mode, l.record_no
              from ops.import_line l join catalog.product p on p.sku = l.fields[1]
              where l.run_id = ?1 and l.group_key >= ?2 and l.group_key <= ?3 and l.fields[28] <> ''
                and not (l.record_no = any(cast(?4 as bigint[])))),
            back as (
              select distinct a.record_no, p.id as product_id from article a
              join catalog.supplied_article c on c.product_id = a.product_id
              join catalog.product p on p.id = c.product_id and p.phase_out_at = c.phased_out_at
              where a.mode is distinct from 'delete')
            """;

    /** A line that nobody could read was delivered as well, as far as its number could be. */
    private static final String LEFT_OUT =
            """
            with whole as (
              select fields[28] as catalogue, bool_or(fields[30] = 'phase_out') as phase_out from ops.import_line
              where run_id = ?1 and fields[29] = 'whole' and fields[28] <> ''
              group by fields[28]),
            missing as (
              select c.catalogue, c.product_id, p.sku, w.phase_out from whole w
              join catalog.supplied_article c on c.catalogue = w.catalogue
              join catalog.product p on p.id = c.product_id
              where p.active and p.phase_out_at is null
                and not exists (select from ops.import_line l where l.run_id = ?1 and l.group_key = p.sku)
                and not exists (select from ops.import_refusal r where r.run_id = ?1 and r.item_key = p.sku))
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Records of articles that come back after they were phased out for being left out. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<Long> back(StagedLines lines, List<LineRefused> refused) {
        List<Number> records = bind(DELIVERED + "select record_no from back order by 1", lines, refused)
                .getResultList();
        return records.stream().map(Number::longValue).toList();
    }

    /** Notes that the articles were delivered; those that come back are sold on. */
    public void take(StagedLines lines, List<LineRefused> refused) {
        bind(
                        DELIVERED
                                + """
                                update catalog.product p set phase_out_at = null, changed_at = now(), version = p.version + 1
                                from back b where p.id = b.product_id
                                """,
                        lines,
                        refused)
                .executeUpdate();
        bind(
                        DELIVERED
                                + """
                                , gone as (delete from catalog.supplied_article c using article a
                                  where a.mode = 'delete' and c.catalogue = a.catalogue and c.product_id = a.product_id)
                                insert into catalog.supplied_article as kept (catalogue, product_id)
                                select distinct catalogue, product_id from article where mode is distinct from 'delete'
                                on conflict (catalogue, product_id) do update set left_out_at = null, phased_out_at = null
                                  where kept.left_out_at is not null
                                """,
                        lines,
                        refused)
                .executeUpdate();
    }

    /** Numbers of articles on sale that a whole catalogue of the run names no more. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<String> leftOut(long runId) {
        return entities.createNativeQuery(LEFT_OUT + "select distinct sku from missing order by sku")
                .setParameter(1, runId)
                .getResultList();
    }

    /**
     * Notes since when they are left out; where their catalogue says so and no other still delivers them, only what is
     * left of them is sold.
     */
    public void noteLeftOut(long runId) {
        entities.createNativeQuery(
                        LEFT_OUT
                                + """
                                , ended as (
                                  update catalog.product p set phase_out_at = current_timestamp, changed_at = now(),
                                    version = p.version + 1
                                  from missing m where p.id = m.product_id and m.phase_out
                                    and not exists (select from catalog.supplied_article o where o.product_id = m.product_id
                                      and o.catalogue <> m.catalogue and o.left_out_at is null
                                      and (o.catalogue, o.product_id) not in (select catalogue, product_id from missing))
                                    and not exists (select from ops.import_refusal r where r.run_id = ?1 and r.item_key is null
                                      and not exists (select from ops.import_line l where l.run_id = ?1 and l.record_no = r.record_no))
                                  returning p.id)
                                update catalog.supplied_article c set left_out_at = coalesce(c.left_out_at, current_timestamp),
                                  phased_out_at = case when e.id is not null then current_timestamp end
                                from missing m left join ended e on e.id = m.product_id
                                where c.catalogue = m.catalogue and c.product_id = m.product_id
                                """)
                .setParameter(1, runId)
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
}
