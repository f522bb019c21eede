package org.kontor.ops.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** Reads what became of the lines of an import one by one, and what of them found no place. */
@Stateless
@RolesAllowed({Permission.STAFF_IMPORT_RUN, Permission.STAFF_JOB_READ})
public class ImportOutcomeQueries {

    private static final int NOTES = 200;

    @PersistenceContext
    private EntityManager entities;

    /** Lines after one, in the order of the file; kinds other than articles have their refused ones only. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<ImportItemView> itemsAfter(long runId, long recordNo, int limit) {
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select coalesce(i.record_no, r.record_no), coalesce(i.item_key, r.item_key), coalesce(i.outcome, 'REFUSED'),
                          r.reason, r.field, r.detail
                        from (select * from ops.import_item where run_id = ?1 and record_no > ?2
                          order by record_no limit ?3) i
                        full join (select * from ops.import_refusal where run_id = ?1 and record_no > ?2
                          order by record_no limit ?3) r on r.record_no = i.record_no
                        order by 1 limit ?3
                        """)
                .setParameter(1, runId)
                .setParameter(2, recordNo)
                .setParameter(3, limit)
                .getResultList();
        return rows.stream()
                .map(row -> new ImportItemView(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5]))
                .toList();
    }

    /** Articles that a whole catalogue left out: the first of them, in order. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<String> leftOut(long runId, int limit) {
        return entities.createNativeQuery(
                        """
                        select item_key from ops.import_item where run_id = ?1 and outcome = 'LEFT_OUT'
                        order by record_no limit ?2
                        """)
                .setParameter(1, runId)
                .setParameter(2, limit)
                .getResultList();
    }

    public long countLeftOut(long runId) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from ops.import_item where run_id = ?1 and outcome = 'LEFT_OUT'")
                        .setParameter(1, runId)
                        .getSingleResult())
                .longValue();
    }

    /** What lines carry and no field of ours holds, the most frequent first. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<ImportNoteRow> notes(long runId) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select what, lines from ops.import_note where run_id = ?1 order by lines desc, what limit ?2")
                .setParameter(1, runId)
                .setParameter(2, NOTES)
                .getResultList();
        return rows.stream()
                .map(row -> new ImportNoteRow((String) row[0], ((Number) row[1]).longValue()))
                .toList();
    }

    /** How the files ended that came with the lines and that these name. */
    public ImportFiles files(long runId) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select count(*) filter (where picture and rule is null), count(*) filter (where not picture and rule is null),
                                  count(*) filter (where rule is not null)
                                from ops.import_media where run_id = ?1
                                """)
                        .setParameter(1, runId)
                        .getResultList())
                .stream()
                .map(row -> new ImportFiles(row.number(), row.number(), row.number()))
                .findFirst()
                .orElseThrow();
    }

    /** Files that were not taken, after one by its name, in order. */
    public List<ImportFileRefused> refusedFiles(long runId, String after, int limit) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select name, min(rule), min(details) from ops.import_media
                                where run_id = ?1 and rule is not null and name > ?2 group by name order by name limit ?3
                                """)
                        .setParameter(1, runId)
                        .setParameter(2, after)
                        .setParameter(3, limit)
                        .getResultList())
                .stream()
                .map(row -> new ImportFileRefused(row.text(), row.text(), ImportQueries.details(row.text())))
                .toList();
    }
}
