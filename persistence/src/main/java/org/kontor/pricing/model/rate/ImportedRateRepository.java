package org.kontor.pricing.model.rate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.kontor.kernel.SqlArray;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;

/** Exchange rates from staged lines, many by one statement. A rate that is corrected replaces the one of its day. */
@ApplicationScoped
public class ImportedRateRepository {

    private static final String DIFFERENT =
            """
            with given as (
              select distinct on (s.group_key, g.currency) s.record_no, cast(s.fields[1] as date) as day, g.currency,
                cast(g.rate as numeric) as rate
              from ops.import_line s cross join jsonb_each_text(cast(s.fields[2] as jsonb)) g (currency, rate)
              where s.run_id = ?1 and s.group_key >= ?2 and s.group_key <= ?3
                and not (s.record_no = any(cast(?4 as bigint[])))
              order by s.group_key, g.currency, s.record_no),
            different as (
              select g.*, k.rate as old_rate from given g
              left join pricing.exchange_rate k on k.currency = g.currency and k.day = g.day
              where k.rate is distinct from g.rate)
            """;

    private static final String UPSERT = DIFFERENT
            + """
            insert into pricing.exchange_rate (currency, day, rate) select currency, day, rate from different
            on conflict (currency, day) do update set rate = excluded.rate
            """;

    @PersistenceContext
    private EntityManager entities;

    /** A day whose rates are all new is created, one of which a rate differs is changed; written unless the run is dry. */
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        LinesWritten written = new LinesWritten(
                records(lines, refused, "having bool_and(old_rate is null)"),
                records(lines, refused, "having not bool_and(old_rate is null)"));
        if (!lines.dryRun()) {
            bind(UPSERT, lines, refused).executeUpdate();
        }
        return written;
    }

    private List<Long> records(StagedLines lines, List<LineRefused> refused, String which) {
        List<?> records = bind(
                        DIFFERENT + "select record_no from different group by record_no " + which, lines, refused)
                .getResultList();
        return records.stream().map(record -> ((Number) record).longValue()).toList();
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
