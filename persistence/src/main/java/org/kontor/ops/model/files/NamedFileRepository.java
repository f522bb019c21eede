package org.kontor.ops.model.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.ops.event.FileTaken;

/** What became of the files that the staged lines of a run name. */
@ApplicationScoped
public class NamedFileRepository {

    private static final String NAMED =
            """
            with named as (
              select distinct kind.picture, said ->> 'file' as name, l.record_no from ops.import_line l
              cross join lateral (values (true, l.fields[34]), (false, l.fields[35])) kind (picture, files)
              cross join lateral jsonb_array_elements(cast(nullif(kind.files, '') as jsonb)) said
              where l.run_id = ?1)
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Those of which nothing is known yet, each once. */
    public List<NamedFile> open(long runId) {
        return SqlRow.all(entities.createNativeQuery(
                                NAMED
                                        + """
                                select distinct n.picture, n.name from named n
                                where not exists (select from ops.import_media m
                                  where m.run_id = ?1 and m.picture = n.picture and m.name = n.name)
                                order by 1, 2
                                """)
                        .setParameter(1, runId)
                        .getResultList())
                .stream()
                .map(row -> new NamedFile(row.flag(), row.text()))
                .toList();
    }

    /** How many lines name any. */
    public long lines(long runId) {
        return ((Number) entities.createNativeQuery(NAMED + "select count(distinct record_no) from named")
                        .setParameter(1, runId)
                        .getSingleResult())
                .longValue();
    }

    public void taken(long runId, NamedFile file, FileTaken taken) {
        entities.createNativeQuery(
                        """
                        insert into ops.import_media (run_id, picture, name, hash, file_name, media_type, content)
                        values (?1, ?2, ?3, ?4, nullif(?5, ''), nullif(?6, ''), ?7) on conflict do nothing
                        """)
                .setParameter(1, runId)
                .setParameter(2, file.picture())
                .setParameter(3, file.name())
                .setParameter(4, taken.hash())
                .setParameter(5, taken.name() == null ? "" : taken.name())
                .setParameter(6, taken.mediaType() == null ? "" : taken.mediaType())
                .setParameter(7, taken.content() == null ? new byte[0] : taken.content())
                .executeUpdate();
    }

    public void refused(long runId, NamedFile file, RuleViolated rule) {
        JsonObjectBuilder details = Json.createObjectBuilder();
        rule.details().forEach(details::add);
        entities.createNativeQuery(
                        """
                        insert into ops.import_media (run_id, picture, name, rule, details) values (?1, ?2, ?3, ?4, ?5)
                        on conflict do nothing
                        """)
                .setParameter(1, runId)
                .setParameter(2, file.picture())
                .setParameter(3, file.name())
                .setParameter(4, rule.ruleKey())
                .setParameter(5, details.build().toString())
                .executeUpdate();
    }

    /** What they were is known by their names; what waited in them is with its articles. */
    public void empty(long runId) {
        entities.createNativeQuery(
                        "update ops.import_media set content = null where run_id = ?1 and content is not null")
                .setParameter(1, runId)
                .executeUpdate();
    }
}
