package org.kontor.approval.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;

/**
 * Absences from staged lines, many by one statement. Personnel may correct what it wrote down before: the same person from
 * the same day is the same absence. What somebody entered by hand is not overwritten.
 */
@ApplicationScoped
public class ImportedAbsenceRepository {

    /** Each line with what it means: the company, the people, and the absence that it says anew, if there is one. */
    private static final String LINE =
            """
            with line as (
              select l.record_no, l.group_key, l.fingerprint, l.fields as f, c.id as company_id, p.id as person_id,
                d.id as deputy_id, cast(l.fields[3] as date) as from_day, cast(l.fields[4] as date) as until_day
              from ops.import_line l
              left join organisation.company c on c.number = l.fields[1]
              left join identity.person p on lower(p.email) = l.fields[2] and p.active and exists (
                select 1 from identity.held_role h where h.person_id = p.id and h.company_id = c.id)
              left join identity.person d on l.fields[5] <> '' and lower(d.email) = l.fields[5] and d.active and exists (
                select 1 from identity.held_role h where h.person_id = d.id and h.company_id = c.id)
              where l.run_id = ?1 and l.group_key >= ?2 and l.group_key <= ?3),
            known as (
              select line.*, a.id as absence_id, a.source as old_source,
                (a.until_day, a.deputy_id) is distinct from (line.until_day, line.deputy_id) as differs
              from line left join approval.absence a on a.company_id = line.company_id and a.person_id = line.person_id
                and a.from_day = line.from_day)
            """;

    private static final String JUDGE = LINE
            + """
            select record_no, case when company_id is null or person_id is null or f[5] <> '' and deputy_id is null
                then 'ops.line-value-unknown' else 'ops.line-repeats-key' end,
              case when company_id is null then 'company' when person_id is null then 'email'
                when f[5] <> '' and deputy_id is null then 'deputy' else 'from' end,
              case when company_id is null then f[1] when person_id is null then f[2]
                when f[5] <> '' and deputy_id is null then f[5] else f[3] || ' - ' || f[4] end
            from known k
            where company_id is null or person_id is null or f[5] <> '' and deputy_id is null
              or absence_id is not null and differs and old_source = 'kontor'
              or exists (select 1 from approval.absence a where a.company_id = k.company_id and a.person_id = k.person_id
                and a.id is distinct from k.absence_id
                and daterange(a.from_day, a.until_day, '[]') && daterange(k.from_day, k.until_day, '[]'))
              or exists (select 1 from line o where o.group_key = k.group_key and o.record_no < k.record_no
                and o.fingerprint <> k.fingerprint
                and daterange(o.from_day, o.until_day, '[]') && daterange(k.from_day, k.until_day, '[]'))
            """;

    private static final String TAKEN = LINE
            + """
            , taken as (
              select distinct on (group_key, from_day) * from known where not (record_no = any(cast(?4 as bigint[])))
              order by group_key, from_day, record_no)
            """;

    private static final String INSERT = TAKEN
            + """
            insert into approval.absence (company_id, person_id, deputy_id, from_day, until_day, source, changed_by)
            select company_id, person_id, deputy_id, from_day, until_day, 'personnel', ?5 from taken where absence_id is null
            """;

    private static final String UPDATE = TAKEN
            + """
            update approval.absence a set until_day = t.until_day, deputy_id = t.deputy_id, changed_at = now(),
              changed_by = ?5, version = a.version + 1
            from taken t where a.id = t.absence_id and t.differs
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Lines about companies or people that are none, and those that overlap with what is written down already. */
    public List<LineRefused> judge(StagedLines lines) {
        return SqlRow.all(bind(JUDGE, lines).getResultList()).stream()
                .map(row -> new LineRefused(row.number(), row.text(), row.text(), row.text()))
                .toList();
    }

    /** What of the lines is new or alters an absence; writes it unless the run is dry. */
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        LinesWritten written = new LinesWritten(
                records(lines, refused, "absence_id is null"),
                records(lines, refused, "differs" + " and absence_id is not null"));
        if (!lines.dryRun()) {
            bind(UPDATE, lines, refused).setParameter(5, lines.source()).executeUpdate();
            bind(INSERT, lines, refused).setParameter(5, lines.source()).executeUpdate();
        }
        return written;
    }

    /** Companies of which a run has said anything. */
    public List<Long> companies(long runId) {
        List<?> ids = entities.createNativeQuery(
                        """
                        select distinct c.id from ops.import_line l join organisation.company c on c.number = l.fields[1]
                        where l.run_id = ?1 order by c.id
                        """)
                .setParameter(1, runId)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    private List<Long> records(StagedLines lines, List<LineRefused> refused, String condition) {
        List<?> records = bind(TAKEN + "select record_no from taken where " + condition, lines, refused)
                .getResultList();
        return records.stream().map(record -> ((Number) record).longValue()).toList();
    }

    private Query bind(String sql, StagedLines lines) {
        return entities.createNativeQuery(sql)
                .setParameter(1, lines.runId())
                .setParameter(2, lines.firstGroup())
                .setParameter(3, lines.lastGroup());
    }

    private Query bind(String sql, StagedLines lines, List<LineRefused> refused) {
        return bind(sql, lines)
                .setParameter(
                        4,
                        SqlArray.ofNumbers(
                                refused.stream().map(LineRefused::recordNo).toList()));
    }
}
