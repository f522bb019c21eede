package org.kontor.catalog.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.kontor.kernel.SqlArray;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;

/** Articles from staged lines, many by one statement; an empty field leaves what the article has. */
@ApplicationScoped
public class ImportedProductRepository {

    private static final String JUDGE =
            """
            select record_no, reason, field, detail from (
              select record_no,
                case when fingerprint <> first then 'ops.line-repeats-key'
                  when id is null and f[20] in ('update', 'delete', 'prices') then 'ops.line-article-unknown'
                  when id is null and coalesce(nullif(f[2], ''), nullif(f[26], '')) is null then 'ops.line-field-missing'
                  when f[10] <> unit then 'ops.line-unit-differs'
                  when wrong_gtin then 'ops.line-gtin-wrong'
                  when packaging is not null then 'ops.line-gtin-of-a-unit'
                  when f[6] <> '' and not exists (select from catalog.category c where c.code = f[6] and c.catalogue_id = 1)
                    then 'ops.line-value-unknown'
                  when coalesce(bad, misfit) is not null then 'ops.line-value-unknown' end as reason,
                case when fingerprint <> first or id is null and f[20] in ('update', 'delete', 'prices') then 'sku'
                  when id is null and coalesce(nullif(f[2], ''), nullif(f[26], '')) is null then 'name'
                  when f[10] <> unit then 'unit' when wrong_gtin or packaging is not null then 'gtin'
                  when coalesce(bad, misfit) is null then 'category' else 'attribute:' end as field,
                case when fingerprint <> first or id is null and f[20] in ('update', 'delete', 'prices') then f[1]
                  when id is null and coalesce(nullif(f[2], ''), nullif(f[26], '')) is null then ''
                  when f[10] <> unit then f[10] when wrong_gtin then f[9] when packaging is not null then packaging
                  else coalesce(bad, misfit, f[6]) end as detail
              from (
                select record_no, fingerprint, fields as f, p.id,
                  case when fields[10] <> '' then catalog.unit_code(p.unit) end as unit,
                  case when fields[9] = '' then false when fields[9] !~ '^([0-9]{8}|[0-9]{12,14})$' then true
                    else (select sum(substr(lpad(fields[9], 14, '0'), i, 1)::int * (1 + 2 * (i % 2)))
                      from generate_series(1, 14) i) % 10 <> 0 end as wrong_gtin,
                  (select fields[9] || ' (' || o.sku || ', ' || u.unit || ')' from catalog.sales_unit u
                    join catalog.product o on o.id = u.product_id where fields[9] <> '' and u.gtin = fields[9]) as packaging,
                  first_value(fingerprint) over (partition by group_key order by record_no) as first,
                  (select min(code) from jsonb_object_keys(cast(fields[19] as jsonb)
                      || cast(coalesce(fields[27], '{}') as jsonb) || cast(coalesce(fields[36], '{}') as jsonb)) code
                    where code !~ '^[a-z][a-z0-9_-]*$') as bad,
                  (select min(given.code || '=' || given.text) from jsonb_each_text(cast(fields[19] as jsonb)) given (code, text)
                    join catalog.attribute a on a.code = given.code
                    where not catalog.value_fits(a.id, a.kind, given.text)) as misfit
                from ops.import_line left join catalog.product p on p.sku = fields[1]
                where run_id = ?1 and group_key >= ?2 and group_key <= ?3) line
            ) judged
            where reason is not null
            """;

    /** What each article will be, beside what it is. */
    private static final String NEW_VALUES =
            """
            with line as (
              select distinct on (group_key) record_no, fields as f from ops.import_line
              where run_id = ?1 and group_key >= ?2 and group_key <= ?3
                and not (record_no = any(cast(?4 as bigint[])))
              order by group_key, record_no),
            value as (
              select l.record_no, p.id, l.f[1] as sku, coalesce(nullif(l.f[2], ''), p.name_en, l.f[26]) as name_en, coalesce(nullif(l.f[3], ''), p.name_zh) as name_zh,
                coalesce(nullif(l.f[4], ''), p.text_en) as text_en, coalesce(nullif(l.f[5], ''), p.text_zh) as text_zh,
                coalesce(c.id, p.category_id) as category_id,
                coalesce(nullif(l.f[7], ''), p.manufacturer) as manufacturer,
                coalesce(nullif(l.f[8], ''), p.manufacturer_number) as manufacturer_number,
                coalesce(nullif(l.f[9], ''), p.gtin) as gtin, coalesce(p.unit, nullif(l.f[10], ''), 'C62') as unit,
                coalesce(cast(nullif(l.f[11], '') as numeric), p.order_multiple, 1) as order_multiple,
                coalesce(cast(nullif(l.f[12], '') as numeric), p.min_quantity, 1) as min_quantity,
                coalesce(cast(nullif(l.f[13], '') as numeric), p.weight_grams) as weight_grams,
                coalesce(nullif(l.f[14], ''), p.origin_country) as origin_country,
                coalesce(nullif(l.f[15], ''), p.tariff_code) as tariff_code, coalesce(nullif(l.f[31], ''), p.keywords) as keywords,
                l.f[20] is distinct from 'delete' and coalesce(cast(nullif(l.f[16], '') as boolean), l.f[20] = 'new' and p.ended_by is not null or p.active, true) as active,
                l.f[20] is not distinct from 'delete' as ended,
                (p.name_en, p.name_zh, p.text_en, p.text_zh, p.category_id, p.manufacturer, p.manufacturer_number, p.gtin,
                  p.unit, p.order_multiple, p.min_quantity, p.weight_grams, p.origin_country, p.tariff_code, p.keywords, p.active)
                is distinct from
                (coalesce(nullif(l.f[2], ''), p.name_en), coalesce(nullif(l.f[3], ''), p.name_zh), coalesce(nullif(l.f[4], ''), p.text_en),
                  coalesce(nullif(l.f[5], ''), p.text_zh), coalesce(c.id, p.category_id),
                  coalesce(nullif(l.f[7], ''), p.manufacturer), coalesce(nullif(l.f[8], ''), p.manufacturer_number),
                  coalesce(nullif(l.f[9], ''), p.gtin), p.unit,
                  coalesce(cast(nullif(l.f[11], '') as numeric), p.order_multiple),
                  coalesce(cast(nullif(l.f[12], '') as numeric), p.min_quantity),
                  coalesce(cast(nullif(l.f[13], '') as numeric), p.weight_grams),
                  coalesce(nullif(l.f[14], ''), p.origin_country), coalesce(nullif(l.f[15], ''), p.tariff_code),
                  coalesce(nullif(l.f[31], ''), p.keywords),
                  l.f[20] is distinct from 'delete' and coalesce(cast(nullif(l.f[16], '') as boolean), l.f[20] = 'new' and p.ended_by is not null or p.active))
                  or path.code is not null and c.id is null as differs
              from line l
              left join catalog.product p on p.sku = l.f[1]
              cross join lateral (select cast(nullif(l.f[22], '') as jsonb) -> -1 ->> 'code' as code) path
              left join catalog.category c on c.code = coalesce(path.code, nullif(l.f[6], '')) and c.catalogue_id = 1)
            """;

    private static final String UPSERT = NEW_VALUES
            + """
            insert into catalog.product (sku, name_en, name_zh, text_en, text_zh, category_id, manufacturer,
              manufacturer_number, gtin, unit, order_multiple, min_quantity, weight_grams, origin_country, tariff_code,
              active, source, ended_by, keywords)
            select sku, name_en, name_zh, text_en, text_zh, category_id, manufacturer, manufacturer_number, gtin, unit,
              order_multiple, min_quantity, weight_grams, origin_country, tariff_code, active, ?5,
              case when ended then ?5 end, keywords
            from value where differs or id is null
            on conflict (sku) do update set name_en = excluded.name_en, name_zh = excluded.name_zh,
              text_en = excluded.text_en, text_zh = excluded.text_zh, category_id = excluded.category_id,
              manufacturer = excluded.manufacturer, manufacturer_number = excluded.manufacturer_number,
              gtin = excluded.gtin, unit = excluded.unit, order_multiple = excluded.order_multiple,
              min_quantity = excluded.min_quantity, weight_grams = excluded.weight_grams,
              origin_country = excluded.origin_country, tariff_code = excluded.tariff_code, keywords = excluded.keywords, active = excluded.active,
              ended_by = case when excluded.active then null when product.active then excluded.ended_by else product.ended_by end,
              changed_at = now(), version = product.version + 1
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Lines that repeat an article with other words, or name a category or attribute that cannot be. */
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

    /** What of the lines is new or alters an article; writes it unless the run is dry. */
    public LinesWritten take(StagedLines lines, List<LineRefused> refused) {
        LinesWritten written = new LinesWritten(
                records(lines, refused, "id is null"), records(lines, refused, "id is not null and differs"));
        if (!lines.dryRun()) {
            bind(UPSERT, lines, refused).setParameter(5, lines.source()).executeUpdate();
        }
        return written;
    }

    @SuppressWarnings("unchecked") // a native query knows no row type
    private List<Long> records(StagedLines lines, List<LineRefused> refused, String condition) {
        List<Number> records = bind(NEW_VALUES + "select record_no from value where " + condition, lines, refused)
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
