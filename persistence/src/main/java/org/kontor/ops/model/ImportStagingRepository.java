package org.kontor.ops.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.SqlArray;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LinesTaken;
import org.kontor.ops.event.StagedLines;

/**
 * The lines of a run between reading and taking, and the counters of the run. Every write names the epoch of the writer and
 * is refused when another node has taken the run over since.
 */
@ApplicationScoped
public class ImportStagingRepository {

    private static final String CELL_END = "\u001F";

    private static final String STAGE =
            """
            insert into ops.import_line (run_id, record_no, group_key, fingerprint, fields)
            select ?, r, g, f::uuid, string_to_array(v, e'\\x1f')
            from unnest(?::bigint[], ?::text[], ?::text[], ?::text[]) as line (r, g, f, v)
            on conflict do nothing
            """;

    private static final String REFUSE =
            """
            insert into ops.import_refusal (run_id, record_no, reason, field, detail, item_key)
            select ?, r, w, nullif(f, ''), nullif(d, ''), nullif(k, '')
            from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[]) as line (r, w, f, d, k)
            on conflict do nothing
            """;

    private static final String NOTE =
            """
            insert into ops.import_note as kept (run_id, what, lines)
            select ?, w, n from unnest(?::text[], ?::bigint[]) as note (w, n) order by w
            on conflict (run_id, what) do update set lines = kept.lines + excluded.lines
            """;

    @PersistenceContext
    private EntityManager entities;

    /**
     * Lines of one chunk of the file, and how far the reading has come.
     *
     * @param notTaken what the lines carry and no field of ours holds, with the number of lines
     */
    public void stage(
            long runId,
            long epoch,
            List<StagedLine> lines,
            List<LineRefused> refused,
            Map<String, Long> notTaken,
            ReadSoFar soFar) {
        try (PreparedStatement insert = connection().prepareStatement(STAGE)) {
            Connection connection = insert.getConnection();
            insert.setLong(1, runId);
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", lines.stream().map(StagedLine::recordNo).toArray()));
            insert.setArray(3, texts(connection, lines.stream().map(StagedLine::groupKey)));
            insert.setArray(4, texts(connection, lines.stream().map(line -> line.fingerprint()
                    .toString())));
            insert.setArray(5, texts(connection, lines.stream().map(ImportStagingRepository::joined)));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        refuse(runId, refused);
        note(runId, notTaken);
        fenced(
                entities.createNativeQuery(
                                """
                                update ops.import_run
                                set read_count = ?1, refused_count = refused_count + ?2, staged_record = ?1,
                                  staged_bytes = ?3
                                where id = ?4 and epoch = ?5 and status in ('RUNNING', 'STOPPING') and not staged
                                """)
                        .setParameter(1, soFar.records())
                        .setParameter(2, refused.size())
                        .setParameter(3, soFar.fileBytes())
                        .setParameter(4, runId)
                        .setParameter(5, epoch)
                        .executeUpdate(),
                runId,
                epoch);
    }

    private static String joined(StagedLine line) {
        StringBuilder text = new StringBuilder(160);
        for (int i = 0; i < line.fields().length; i++) {
            text.append(i == 0 ? "" : CELL_END).append(line.fields()[i].replace('\u001F', ' '));
        }
        return text.toString();
    }

    /** The file has been read to its end. */
    public void staged(long runId, long epoch) {
        fenced(
                entities.createNativeQuery(
                                """
                                update ops.import_run r set staged = true, staged_bytes = f.size_bytes
                                from ops.import_file f
                                where r.id = ?1 and r.epoch = ?2 and f.id = r.file_id
                                  and r.status in ('RUNNING', 'STOPPING')
                                """)
                        .setParameter(1, runId)
                        .setParameter(2, epoch)
                        .executeUpdate(),
                runId,
                epoch);
        entities.createNativeQuery("analyze ops.import_line").executeUpdate();
    }

    /** How many lines of the file these groups have. */
    public long count(StagedLines lines) {
        Object count = entities.createNativeQuery(
                        """
                        select count(*) from ops.import_line
                        where run_id = ?1 and group_key >= ?2 and group_key <= ?3
                        """)
                .setParameter(1, lines.runId())
                .setParameter(2, lines.firstGroup())
                .setParameter(3, lines.lastGroup())
                .getSingleResult();
        return ((Number) count).longValue();
    }

    /** Counts the lines of the groups up to one; the last write of their transaction. */
    public void taken(long runId, long epoch, String lastGroup, LinesTaken lines) {
        refuse(runId, lines.refused());
        fenced(
                entities.createNativeQuery(
                                """
                                update ops.import_run
                                set position = ?1, taken_count = taken_count + ?2, unchanged_count = unchanged_count + ?3,
                                  created_count = created_count + ?4, changed_count = changed_count + ?5,
                                  refused_count = refused_count + ?6
                                where id = ?7 and epoch = ?8 and status in ('RUNNING', 'STOPPING')
                                  and (position is null or position collate "C" < ?1)
                                """)
                        .setParameter(1, lastGroup)
                        .setParameter(2, lines.taken())
                        .setParameter(3, lines.unchanged())
                        .setParameter(4, lines.created())
                        .setParameter(5, lines.changed())
                        .setParameter(6, lines.refused().size())
                        .setParameter(7, runId)
                        .setParameter(8, epoch)
                        .executeUpdate(),
                runId,
                epoch);
    }

    /** What became of each line of these groups. */
    public void items(StagedLines lines, Collection<Long> created, Collection<Long> changed, Collection<Long> refused) {
        entities.createNativeQuery(
                        """
                        insert into ops.import_item (run_id, record_no, item_key, outcome)
                        select run_id, record_no, group_key, case when record_no = any(cast(?6 as bigint[])) then 'REFUSED'
                          when record_no = any(cast(?4 as bigint[])) then 'CREATED'
                          when record_no = any(cast(?5 as bigint[])) then 'CHANGED' else 'UNCHANGED' end
                        from ops.import_line where run_id = ?1 and group_key >= ?2 and group_key <= ?3
                        on conflict do nothing
                        """)
                .setParameter(1, lines.runId())
                .setParameter(2, lines.firstGroup())
                .setParameter(3, lines.lastGroup())
                .setParameter(4, SqlArray.ofNumbers(created))
                .setParameter(5, SqlArray.ofNumbers(changed))
                .setParameter(6, SqlArray.ofNumbers(refused))
                .executeUpdate();
    }

    /** What a whole file left out stands behind its lines. */
    public void leftOut(long runId, List<String> keys) {
        entities.createNativeQuery(
                        """
                        insert into ops.import_item (run_id, record_no, item_key, outcome)
                        select r.id, r.read_count + left_out.place, left_out.key, 'LEFT_OUT'
                        from ops.import_run r, unnest(cast(?2 as text[])) with ordinality left_out (key, place)
                        where r.id = ?1
                        on conflict do nothing
                        """)
                .setParameter(1, runId)
                .setParameter(2, SqlArray.ofTexts(keys))
                .executeUpdate();
    }

    /** Breaks off when another node has the run. */
    public void fence(long runId, long epoch) {
        fenced(
                entities.createNativeQuery(
                                """
                                update ops.import_run set epoch = epoch
                                where id = ?1 and epoch = ?2 and status in ('RUNNING', 'STOPPING')
                                """)
                        .setParameter(1, runId)
                        .setParameter(2, epoch)
                        .executeUpdate(),
                runId,
                epoch);
    }

    /** Lines that nobody needs any more. */
    public void clear(long runId) {
        entities.createNativeQuery("delete from ops.import_line where run_id = ?1")
                .setParameter(1, runId)
                .executeUpdate();
    }

    private void refuse(long runId, List<LineRefused> refused) {
        if (refused.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection().prepareStatement(REFUSE)) {
            Connection connection = insert.getConnection();
            insert.setLong(1, runId);
            insert.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint",
                            refused.stream().map(LineRefused::recordNo).toArray()));
            insert.setArray(3, texts(connection, refused.stream().map(LineRefused::reason)));
            insert.setArray(4, texts(connection, refused.stream().map(line -> orEmpty(line.field()))));
            insert.setArray(5, texts(connection, refused.stream().map(line -> orEmpty(line.detail()))));
            insert.setArray(6, texts(connection, refused.stream().map(line -> orEmpty(line.key()))));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Notes what lines carry and no field of ours holds, or was left out. */
    public void note(long runId, Map<String, Long> notTaken) {
        if (notTaken.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection().prepareStatement(NOTE)) {
            insert.setLong(1, runId);
            insert.setArray(2, texts(insert.getConnection(), notTaken.keySet().stream()));
            insert.setArray(
                    3,
                    insert.getConnection()
                            .createArrayOf("bigint", notTaken.values().toArray()));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static java.sql.Array texts(Connection connection, java.util.stream.Stream<String> values)
            throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private Connection connection() {
        return entities.unwrap(Connection.class);
    }

    private static void fenced(int rows, long runId, long epoch) {
        if (rows != 1) {
            throw new LeaseLost(runId, epoch);
        }
    }

    /** For the rest of this transaction: what a run takes is one entry of the audit trail, the run's own. */
    public void underOneEntry() {
        entities.createNativeQuery("select set_config('kontor.bulk', 'on', true)")
                .getSingleResult();
    }
}
