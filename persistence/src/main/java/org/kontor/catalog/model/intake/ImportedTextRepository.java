package org.kontor.catalog.model.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.kernel.SqlArray;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.StagedLines;

/** The long texts of staged articles beside what is kept. */
@ApplicationScoped
public class ImportedTextRepository {

    @PersistenceContext
    private EntityManager entities;

    /** @param kept null when the article has no text in the language */
    public record Given(long recordNo, String sku, String language, String html, String kept) {}

    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<Given> given(StagedLines lines, List<LineRefused> refused) {
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        with line as (
                          select distinct on (group_key) record_no, fields as f from ops.import_line
                          where run_id = ?1 and group_key >= ?2 and group_key <= ?3
                            and fields[25] is not null and fields[25] <> '{}'
                            and not (record_no = any(cast(?4 as bigint[])))
                          order by group_key, record_no)
                        select l.record_no, l.f[1], said.language, said.html, t.html
                        from line l
                        cross join jsonb_each_text(cast(l.f[25] as jsonb)) said (language, html)
                        left join catalog.product p on p.sku = l.f[1]
                        left join catalog.product_text t on t.product_id = p.id and t.language = said.language
                        order by l.record_no, said.language
                        """)
                .setParameter(1, lines.runId())
                .setParameter(2, lines.firstGroup())
                .setParameter(3, lines.lastGroup())
                .setParameter(
                        4,
                        SqlArray.ofNumbers(
                                refused.stream().map(LineRefused::recordNo).toList()))
                .getResultList();
        return rows.stream()
                .map(row -> new Given(
                        ((Number) row[0]).longValue(), (String) row[1], (String) row[2], (String) row[3], (String)
                                row[4]))
                .toList();
    }
}
