package org.kontor.ops.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.StringReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.model.OpsRule;

/** Reads imports: what ran, what runs, how far it is and what was refused. */
@Stateless
@RolesAllowed({Permission.STAFF_IMPORT_RUN, Permission.STAFF_JOB_READ, Permission.SYSTEM})
public class ImportQueries {

    private static final String SELECT =
            """
            select r.id, lower(r.kind), f.name, f.size_bytes, r.source, r.mapping, r.dry_run, r.status, r.requested_by,
              r.requested_at, r.started_at, r.ended_at, r.read_count, r.taken_count, r.refused_count, r.unchanged_count,
              r.created_count, r.changed_count, r.staged_bytes, r.failure_rule, r.failure_details,
              split_part(r.owner, '/', 1),
              case when r.status in ('RUNNING', 'STOPPING') then l.until end, r.attempts, r.execution_id, r.staged
            from ops.import_run r
            join ops.import_file f on f.id = r.file_id
            left join ops.job_lease l on l.job = 'import-' || lower(r.kind) and l.epoch = r.epoch
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Imports, the newest first. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<ImportRunView> newest(int first, int size) {
        List<Object[]> rows = entities.createNativeQuery(SELECT + "order by r.id desc offset ?1 limit ?2")
                .setParameter(1, first)
                .setParameter(2, size)
                .getResultList();
        return rows.stream().map(ImportQueries::view).toList();
    }

    public long count() {
        return ((Number) entities.createNativeQuery("select count(*) from ops.import_run")
                        .getSingleResult())
                .longValue();
    }

    /** How many ended otherwise than they should since then. */
    public long countBroken(Instant since) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from ops.import_run where status in ('FAILED', 'REFUSED')"
                                        + " and requested_at >= ?1")
                        .setParameter(1, since.atOffset(ZoneOffset.UTC))
                        .getSingleResult())
                .longValue();
    }

    /** One import; breaks {@link OpsRule#IMPORT_NOT_FOUND}. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public ImportRunView byId(long id) {
        List<Object[]> rows = entities.createNativeQuery(SELECT + "where r.id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(ImportQueries::view)
                .orElseThrow(() -> new RuleViolated(OpsRule.IMPORT_NOT_FOUND, Map.of("import", id)));
    }

    /** Refused lines after a record, in the order of the file. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<LineRefused> refusedAfter(long id, long recordNo, int limit) {
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select record_no, reason, field, detail from ops.import_refusal
                        where run_id = ?1 and record_no > ?2 order by record_no limit ?3
                        """)
                .setParameter(1, id)
                .setParameter(2, recordNo)
                .setParameter(3, limit)
                .getResultList();
        return rows.stream()
                .map(row -> new LineRefused(
                        ((Number) row[0]).longValue(), (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    /** What a job needs to know of its run. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public ImportWork work(long id) {
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select lower(kind), file_id, source, mapping, charset, dry_run, status, staged, staged_record,
                          coalesce(position, '')
                        from ops.import_run where id = ?1
                        """)
                .setParameter(1, id)
                .getResultList();
        Object[] row = rows.stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(OpsRule.IMPORT_NOT_FOUND, Map.of("import", id)));
        return new ImportWork(
                id,
                (String) row[0],
                ((Number) row[1]).longValue(),
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Boolean) row[5],
                (String) row[6],
                (Boolean) row[7],
                ((Number) row[8]).longValue(),
                (String) row[9]);
    }

    /** Group keys of the staged lines after one, in order. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<String> groupsAfter(long id, String key, int limit) {
        return entities.createNativeQuery(
                        """
                        select distinct group_key from ops.import_line
                        where run_id = ?1 and group_key > ?2 order by group_key limit ?3
                        """)
                .setParameter(1, id)
                .setParameter(2, key)
                .setParameter(3, limit)
                .getResultList();
    }

    private static ImportRunView view(Object[] row) {
        String status = (String) row[7];
        long read = number(row[12]);
        long taken = number(row[13]);
        long refused = number(row[14]);
        return new ImportRunView(
                number(row[0]),
                (String) row[1],
                (String) row[2],
                number(row[3]),
                (String) row[4],
                (String) row[5],
                (Boolean) row[6],
                status,
                (String) row[8],
                instant(row[9]),
                instant(row[10]),
                instant(row[11]),
                read,
                taken,
                refused,
                number(row[15]),
                number(row[16]),
                number(row[17]),
                progress(status, read, taken + refused, number(row[18]), number(row[3]), (Boolean) row[25]),
                (String) row[19],
                details((String) row[20]),
                row[21] == null || row[21].toString().isEmpty() ? null : row[21].toString(),
                instant(row[22]),
                (int) number(row[23]),
                row[24] == null ? null : number(row[24]));
    }

    /** Reading is counted as a third of the way, taking as the rest. */
    private static int progress(String status, long read, long done, long bytes, long size, boolean staged) {
        if (status.equals("COMPLETED")) {
            return 100;
        }
        if (!staged) {
            return size == 0 ? 0 : (int) Math.min(33, 33 * bytes / size);
        }
        return read == 0 ? 99 : (int) Math.min(99, 33 + 66 * done / read);
    }

    static Map<String, String> details(String json) {
        Map<String, String> details = new LinkedHashMap<>();
        if (json != null) {
            try (JsonReader reader = Json.createReader(new StringReader(json))) {
                JsonObject object = reader.readObject();
                object.keySet().forEach(name -> details.put(name, object.getString(name)));
            }
        }
        return details;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Instant instant(Object value) {
        if (value instanceof java.sql.Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return value == null ? null : ((OffsetDateTime) value).toInstant();
    }
}
