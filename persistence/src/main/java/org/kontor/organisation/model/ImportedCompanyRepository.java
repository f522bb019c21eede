package org.kontor.organisation.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.kontor.kernel.SqlArray;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;

/** Companies from staged lines, many by one statement; an empty field leaves what the company has. */
@ApplicationScoped
public class ImportedCompanyRepository {

    private static final String JUDGE =
            """
            select record_no, case when fingerprint <> first then 'ops.line-repeats-key' else 'ops.line-value-unknown' end,
              case when fingerprint <> first then 'number' else 'price_list' end,
              case when fingerprint <> first then f[1] else f[11] end
            from (
              select record_no, fingerprint, fields as f,
                first_value(fingerprint) over (partition by group_key order by record_no) as first
              from ops.import_line where run_id = ?1 and group_key >= ?2 and group_key <= ?3) line
            where fingerprint <> first
              or f[11] <> '' and not exists (select from pricing.price_list l where l.code = f[11])
            """;

    private static final String NEW_VALUES =
            """
            with line as (
              select distinct on (group_key) record_no, fields as f from ops.import_line
              where run_id = ?1 and group_key >= ?2 and group_key <= ?3
                and not (record_no = any(cast(?4 as bigint[])))
              order by group_key, record_no),
            value as (
              select l.record_no, k.id, l.f, l.f[1] as number, l.f[2] as name, l.f[3] as country,
                coalesce(nullif(l.f[4], ''), k.currency, 'EUR') as currency,
                coalesce(nullif(l.f[5], ''), k.language, 'en') as language,
                coalesce(nullif(l.f[6], ''), k.time_zone, 'UTC') as time_zone,
                coalesce(nullif(l.f[7], ''), k.vat_id) as vat_id, coalesce(nullif(l.f[8], ''), k.email) as email,
                coalesce(nullif(l.f[9], ''), k.phone) as phone,
                coalesce(cast(nullif(l.f[10], '') as int), k.payment_terms_days, 30) as payment_terms_days,
                coalesce(nullif(l.f[11], ''), k.price_list_code) as price_list_code,
                k.name as old_name, k.country as old_country, k.currency as old_currency, k.language as old_language,
                k.time_zone as old_time_zone, k.vat_id as old_vat_id, k.email as old_email, k.phone as old_phone,
                k.payment_terms_days as old_terms, k.price_list_code as old_list,
                l.f[12] <> '' and (a.street, a.city, coalesce(a.region, ''), coalesce(a.postal_code, ''), a.country)
                  is distinct from (l.f[12], l.f[13], l.f[14], l.f[15], l.f[3]) as address_differs
              from line l
              left join organisation.company k on k.number = l.f[1]
              left join organisation.address a on a.company_id = k.id and a.label = 'Main'),
            judged as (
              select value.*, (name, country, currency, language, time_zone, vat_id, email, phone, payment_terms_days,
                  price_list_code) is distinct from (old_name, old_country, old_currency, old_language, old_time_zone,
                  old_vat_id, old_email, old_phone, old_terms, old_list) as differs
              from value)
            """;

    private static final String UPSERT = NEW_VALUES
            + """
            insert into organisation.company (number, name, country, currency, language, time_zone, vat_id, email, phone,
              payment_terms_days, price_list_code, source, source_number)
            select number, name, country, currency, language, time_zone, vat_id, email, phone, payment_terms_days,
              price_list_code, ?5, number
            from judged where differs or id is null
            on conflict (number) do update set name = excluded.name, country = excluded.country,
              currency = excluded.currency, language = excluded.language, time_zone = excluded.time_zone,
              vat_id = excluded.vat_id, email = excluded.email, phone = excluded.phone,
              payment_terms_days = excluded.payment_terms_days, price_list_code = excluded.price_list_code,
              version = company.version + 1
            """;

    private static final String ADDRESSES = NEW_VALUES
            + """
            insert into organisation.address (company_id, label, recipient, street, city, region, postal_code, country)
            select id, 'Main', name, f[12], f[13], nullif(f[14], ''), nullif(f[15], ''), country
            from judged where address_differs
            on conflict (company_id, label) do update set recipient = excluded.recipient, street = excluded.street,
              city = excluded.city, region = excluded.region, postal_code = excluded.postal_code,
              country = excluded.country, version = address.version + 1
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Lines that repeat a company with other words, or name a price list that is none. */
    @SuppressWarnings("unchecked") // a native query knows no row type
    public List<LineRefused> judge(StagedLines lines) {
        List<Object[]> rows = entities.createNativeQuery(JUDGE)
                .setParameter(1, lines.runId())
                .setParameter(2, lines.firstGroup())
                .setParameter(3, lines.lastGroup())
                .getResultList();
        return rows.stream()
                .map(row -> new LineRefused(
                        ((Number) row[0]).longValue(), (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    /** What of the lines is new or alters a company; writes it unless the run is dry. */
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        LinesWritten written = new LinesWritten(
                records(lines, refused, "id is null"),
                records(lines, refused, "id is not null and (differs or address_differs)"));
        if (!lines.dryRun()) {
            bind(UPSERT, lines, refused).setParameter(5, lines.source()).executeUpdate();
            bind(ADDRESSES, lines, refused).executeUpdate();
        }
        return written;
    }

    @SuppressWarnings("unchecked") // a native query knows no row type
    private List<Long> records(StagedLines lines, List<LineRefused> refused, String condition) {
        List<Number> records = bind(NEW_VALUES + "select record_no from judged where " + condition, lines, refused)
                .getResultList();
        return records.stream().map(Number::longValue).toList();
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
