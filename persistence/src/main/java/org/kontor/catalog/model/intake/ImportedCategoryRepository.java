package org.kontor.catalog.model.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.StagedLines;

/** The categories on the way to staged articles, from the root down. One that there is keeps its place and its names. */
@ApplicationScoped
public class ImportedCategoryRepository {

    private static final String PATHS =
            """
            from (select distinct cast(fields[22] as jsonb) as groups from ops.import_line
              where run_id = ?1 and group_key >= ?2 and group_key <= ?3 and fields[22] <> ''
                and not (record_no = any(cast(?4 as bigint[])))) path
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Lines whose way goes by a code that another catalogue than the main one has. */
    public List<LineRefused> judge(StagedLines lines) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select l.record_no, 'ops.line-value-unknown', 'category', min(c.code)
                                from ops.import_line l cross join lateral jsonb_array_elements(cast(l.fields[22] as jsonb)) node
                                join catalog.category c on c.code = node ->> 'code' and c.catalogue_id <> 1
                                where l.run_id = ?1 and l.group_key >= ?2 and l.group_key <= ?3 and l.fields[22] <> ''
                                group by l.record_no order by 1
                                """)
                        .setParameter(1, lines.runId())
                        .setParameter(2, lines.firstGroup())
                        .setParameter(3, lines.lastGroup())
                        .getResultList())
                .stream()
                .map(row -> new LineRefused(row.number(), row.text(), row.text(), row.text()))
                .toList();
    }

    /** How many levels the ways have at most. */
    public int depth(StagedLines lines, List<Long> refused) {
        Object depth = entities.createNativeQuery("select coalesce(max(jsonb_array_length(groups)), 0) " + PATHS)
                .setParameter(1, lines.runId())
                .setParameter(2, lines.firstGroup())
                .setParameter(3, lines.lastGroup())
                .setParameter(4, SqlArray.ofNumbers(refused))
                .getSingleResult();
        return ((Number) depth).intValue();
    }

    /** Codes once had no supplier in them: whoever comes first of those that shared a tree keeps it. */
    public void rename(StagedLines lines, List<Long> refused) {
        entities.createNativeQuery(
                        """
                        with given as (select distinct on (node ->> 'was') node ->> 'was' as was, node ->> 'code' as code
                        """
                                + PATHS
                                + """
                                cross join jsonb_array_elements(groups) node where node ->> 'was' <> ''
                                order by 1, 2)
                                update catalog.category c set code = g.code from given g
                                where c.code = g.was and c.catalogue_id = 1 and not exists (select from catalog.category o where o.code = g.code)
                                """)
                .setParameter(1, lines.runId())
                .setParameter(2, lines.firstGroup())
                .setParameter(3, lines.lastGroup())
                .setParameter(4, SqlArray.ofNumbers(refused))
                .executeUpdate();
    }

    /** Makes what is missing on one level, 0 first. */
    public void add(StagedLines lines, List<Long> refused, int level) {
        entities.createNativeQuery(
                        """
                        insert into catalog.category (code, parent_id, name_en, name_zh)
                        select distinct on (node ->> 'code') node ->> 'code', parent.id, node ->> 'name', node ->> 'name'
                        """
                                + PATHS
                                + """
                                cross join lateral (select groups -> ?5 as node) one
                                left join catalog.category parent
                                  on ?5 > 0 and parent.catalogue_id = 1 and parent.code = groups -> (?5 - 1) ->> 'code'
                                where node is not null
                                  and not exists (select from catalog.category c where c.code = node ->> 'code')
                                order by node ->> 'code', parent.id
                                on conflict (code) do nothing
                                """)
                .setParameter(1, lines.runId())
                .setParameter(2, lines.firstGroup())
                .setParameter(3, lines.lastGroup())
                .setParameter(4, SqlArray.ofNumbers(refused))
                .setParameter(5, level)
                .executeUpdate();
    }
}
