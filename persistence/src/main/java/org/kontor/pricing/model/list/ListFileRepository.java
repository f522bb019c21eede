package org.kontor.pricing.model.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;
import org.kontor.ops.event.LineRefused;
import org.kontor.ops.event.LinesWritten;
import org.kontor.ops.event.StagedLines;

/**
 * Prices of one list from staged lines. What held before the moment of taking stays as it was: a price that changes ends then,
 * and another begins. A line is the price that it gives a date to, or the one that holds; a price of a rule is never
 * overwritten, one set by hand goes before it.
 */
@ApplicationScoped
public class ListFileRepository {

    /** What each line comes to: a rule that it breaks, SAME, PUT (the price in place), REPLACE (from now on) or NEW. */
    private static final String VERDICT =
            """
            with line as (
              select s.record_no, s.fields[1] as list, l.id as list_id, s.fields[2] as currency, cast(l.currency as text) as list_currency,
                s.fields[3] as sku, p.id as product_id, s.fields[4] as unit_given, u.unit, u.decimals, u.retired_at,
                cast(s.fields[5] as numeric) as min_quantity, cast(s.fields[6] as numeric) as amount,
                cast(s.fields[7] as numeric) as base, cast(nullif(s.fields[8], '') as timestamptz) as from_given,
                case s.fields[9] when '' then 'infinity' when '-' then null else cast(s.fields[9] as timestamptz) end as to_given,
                s.fields[10] as origin,
                greatest(coalesce(cast(nullif(s.fields[8], '') as timestamptz), '-infinity'), cast(?5 as timestamptz)) as at
              from ops.import_line s
              left join pricing.price_list l on l.code = s.fields[1]
              left join catalog.product p on p.sku = s.fields[3]
              left join lateral (
                select k.unit, k.decimals, k.retired_at from catalog.sales_unit k
                where k.product_id = p.id and (s.fields[4] = '' and k.base or k.unit in (s.fields[4], s.fields[11]))
                order by k.unit <> s.fields[4] limit 1) u on true
              where s.run_id = ?1 and s.group_key >= ?2 and s.group_key <= ?3 and not (s.record_no = any(cast(?4 as bigint[])))),
            step as (
              select line.*, same.id as same_id, held.id as held_id, held.valid_from as held_from, held.valid_to as held_to,
                held.amount as held_amount, held.price_base as held_base, same.amount * line.base = line.amount * same.price_base as same_amount,
                same.valid_to as same_to, held.amount * line.base = line.amount * held.price_base as held_same,
                ruled.amount * line.base = line.amount * ruled.price_base
                  and ruled.valid_to = coalesce(line.to_given, ruled.valid_to) as as_ruled,
                coalesce(line.to_given, case when line.from_given is null then held.valid_to end,
                  case when same.valid_to > ?5 then same.valid_to end, 'infinity') as valid_to,
                held.id = same.id or line.from_given is null and held.id is not null as of_held
              from line
              left join pricing.price same on same.price_list_id = line.list_id and same.product_id = line.product_id
                and same.unit = line.unit and same.min_quantity = line.min_quantity and not same.by_rule
                and same.valid_from = coalesce(line.from_given, '-infinity')
              left join pricing.price ruled on ruled.price_list_id = line.list_id and ruled.product_id = line.product_id
                and ruled.unit = line.unit and ruled.min_quantity = line.min_quantity and ruled.by_rule
                and ruled.valid_from = coalesce(line.from_given, '-infinity')
              left join lateral (
                select h.* from pricing.price h where h.price_list_id = line.list_id and h.product_id = line.product_id
                  and h.unit = line.unit and h.min_quantity = line.min_quantity and not h.by_rule
                  and h.valid_from <= line.at and h.valid_to > line.at
                order by h.valid_from desc limit 1) held on true),
            judged as (
              select step.*, case
                when list_id is null then 'ops.line-price-list-unknown'
                when list <> (select f.fields[1] from ops.import_line f where f.run_id = ?1 order by f.record_no limit 1)
                  then 'ops.line-of-other-list'
                when currency <> '' and currency <> list_currency then 'ops.line-value-unknown'
                when product_id is null then 'ops.line-article-unknown'
                when unit is null then 'ops.line-unit-not-sold'
                when round(min_quantity, decimals) <> min_quantity then 'ops.line-quantity-too-fine'
                when origin = 'RULE' then case when as_ruled then 'SAME' else 'ops.line-price-by-rule' end
                when same_amount and same_to = valid_to then 'SAME'
                when origin = '' and same_id is null and held_id is null and as_ruled then 'SAME'
                when valid_to <= ?5 then 'ops.line-ends-in-the-past'
                when held_same and held_to = valid_to and (from_given is null or held_from >= from_given) then 'SAME'
                when held_id <> coalesce(same_id, 0) and from_given <= ?5 and held_from > from_given
                  or held_id <> coalesce(same_id, 0) and from_given is null and exists (select from line o
                    where o.product_id = step.product_id and o.unit = step.unit and o.min_quantity = step.min_quantity
                      and o.from_given = step.held_from) then 'ops.line-price-changed-since'
                when retired_at is not null and coalesce(held_id, same_id) is null then 'ops.line-unit-not-sold'
                when held_from = at or held_same and of_held then 'PUT'
                when of_held then 'REPLACE'
                else 'NEW' end as found
              from step),
            verdict as materialized (
              select judged.*, case when found in ('PUT', 'REPLACE', 'NEW') and row_number() over (
                partition by list_id, product_id, unit, min_quantity, at, found in ('PUT', 'REPLACE', 'NEW') order by record_no) > 1
                then 'ops.line-repeats-key' else found end as outcome
              from judged)
            """;

    private static final String REFUSED =
            """
            select record_no, outcome,
              case outcome when 'ops.line-price-list-unknown' then 'list' when 'ops.line-of-other-list' then 'list'
                when 'ops.line-value-unknown' then 'currency' when 'ops.line-unit-not-sold' then 'unit'
                when 'ops.line-quantity-too-fine' then 'from_quantity' when 'ops.line-ends-in-the-past' then 'valid_to'
                when 'ops.line-price-by-rule' then 'price' when 'ops.line-price-changed-since' then 'price' else 'article' end,
              case outcome when 'ops.line-price-list-unknown' then list when 'ops.line-of-other-list' then list
                when 'ops.line-value-unknown' then currency when 'ops.line-unit-not-sold' then unit_given
                when 'ops.line-quantity-too-fine' then cast(trim_scale(min_quantity) as text)
                when 'ops.line-ends-in-the-past' then to_char(valid_to at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                when 'ops.line-price-by-rule' then cast(trim_scale(amount) as text)
                when 'ops.line-price-changed-since' then cast(trim_scale(held_amount) as text) else sku end,
              sku
            from verdict where outcome like 'ops.%' order by record_no
            """;

    /** A price in place, one that ends, and what it had hidden and would otherwise come back behind it. */
    private static final String WRITE =
            """
            , altered as (
              select held_id as id, amount, base, valid_to from verdict where outcome = 'PUT'
              union all
              select held_id, held_amount, held_base, at from verdict where outcome = 'REPLACE'
              union all
              select b.id, b.amount, b.price_base,
                greatest(case v.outcome when 'PUT' then v.valid_to else v.at end, b.valid_from + interval '1 microsecond')
              from verdict v join pricing.price b on b.price_list_id = v.list_id and b.product_id = v.product_id and b.unit = v.unit
                and b.min_quantity = v.min_quantity and not b.by_rule and b.valid_from < v.held_from and b.valid_to <= v.held_to
                and b.valid_to > case v.outcome when 'PUT' then v.valid_to else v.at end
              where v.outcome in ('PUT', 'REPLACE')),
            put as (
              update pricing.price c set amount = a.amount, price_base = a.base, valid_to = a.valid_to, version = c.version + 1
              from altered a where a.id = c.id)
            insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount, price_base, valid_from, valid_to)
            select list_id, product_id, unit, min_quantity, amount, base, at, valid_to
            from verdict where outcome in ('NEW', 'REPLACE')
            """;

    /** The list, when the file says that what it leaves out ends, and no line could hide which article it is about. */
    private static final String WHOLE_LIST =
            """
            select min(l.id) from ops.import_line s join pricing.price_list l on l.code = s.fields[1]
            where s.run_id = ?1
              and not exists (select from ops.import_refusal r where r.run_id = ?1 and r.item_key is null)
            having bool_or(s.fields[12] = 'END') and count(distinct l.id) = 1
            """;

    private static final String LEFT_OUT =
            """
            select c.id, p.sku from pricing.price c join catalog.product p on p.id = c.product_id
            where c.price_list_id = ?2 and not c.by_rule and c.valid_to > ?3
              and not exists (select from ops.import_refusal r where r.run_id = ?1 and r.item_key = p.sku)
              and not exists (select from ops.import_line s
                where s.run_id = ?1 and s.group_key = p.sku and cast(s.fields[5] as numeric) = c.min_quantity
                  and (c.unit in (s.fields[4], s.fields[11]) or s.fields[4] = '' and c.unit = p.unit)
                  and (coalesce(cast(nullif(s.fields[8], '') as timestamptz), '-infinity') = c.valid_from
                    or coalesce(cast(nullif(s.fields[8], '') as timestamptz), '-infinity') <= ?3 and c.valid_from <= ?3
                      and not exists (select from pricing.price h where h.price_list_id = c.price_list_id
                        and h.product_id = c.product_id and h.unit = c.unit and h.min_quantity = c.min_quantity
                        and not h.by_rule and h.valid_from > c.valid_from and h.valid_from <= ?3 and h.valid_to > ?3)))
            order by p.sku, c.id
            """;

    @PersistenceContext
    private EntityManager entities;

    /** Ids of the lists that lines name. */
    public List<Long> lists(StagedLines lines) {
        return SqlRow.all(entities.createNativeQuery("select distinct l.id, 0 from ops.import_line s"
                                + " join pricing.price_list l on l.code = s.fields[1]"
                                + " where s.run_id = ?1 and s.group_key >= ?2 and s.group_key <= ?3")
                        .setParameter(1, lines.runId())
                        .setParameter(2, lines.firstGroup())
                        .setParameter(3, lines.lastGroup())
                        .getResultList())
                .stream()
                .map(SqlRow::number)
                .toList();
    }

    /** @param now not before the lock of the list was had */
    public List<LineRefused> judge(StagedLines lines, Instant now) {
        return SqlRow.all(bind(VERDICT + REFUSED, lines, List.of(), now).getResultList()).stream()
                .map(r -> new LineRefused(r.number(), r.text(), r.text(), r.text(), r.text()))
                .toList();
    }

    /** Prices that are new, and those that differ; written unless the run is dry. @param now as at {@link #judge} */
    public LinesWritten take(StagedLines lines, List<LineRefused> refused, Instant now) {
        LinesWritten written = new LinesWritten(
                records("= 'NEW'", lines, refused, now), records("in ('PUT', 'REPLACE')", lines, refused, now));
        if (!lines.dryRun()) {
            bind(VERDICT + WRITE, lines, refused, now).executeUpdate();
        }
        return written;
    }

    private List<Long> records(String outcome, StagedLines lines, List<LineRefused> refused, Instant now) {
        List<?> records = bind(VERDICT + "select record_no from verdict where outcome " + outcome, lines, refused, now)
                .getResultList();
        return records.stream().map(record -> ((Number) record).longValue()).toList();
    }

    /** @return 0 when nothing that the file leaves out is to end */
    public long wholeList(long runId) {
        List<?> lists =
                entities.createNativeQuery(WHOLE_LIST).setParameter(1, runId).getResultList();
        return lists.isEmpty() ? 0 : ((Number) lists.get(0)).longValue();
    }

    /**
     * Prices of the list that the file does not name, by their articles; ended unless the run is dry. One that has not begun
     * goes as if it had never been.
     */
    public List<String> endLeftOut(long runId, long list, Instant now, boolean dryRun) {
        List<SqlRow> rows = SqlRow.all(entities.createNativeQuery(LEFT_OUT)
                .setParameter(1, runId)
                .setParameter(2, list)
                .setParameter(3, now.atOffset(ZoneOffset.UTC))
                .getResultList());
        List<Long> ids = rows.stream().map(SqlRow::number).toList();
        if (!dryRun && !ids.isEmpty()) {
            at("delete from pricing.price where id = any(cast(?1 as bigint[])) and valid_from >= ?2", ids, now);
            at(
                    "update pricing.price set valid_to = ?2, version = version + 1"
                            + " where id = any(cast(?1 as bigint[])) and valid_from < ?2",
                    ids,
                    now);
        }
        return rows.stream().map(SqlRow::text).toList();
    }

    private void at(String sql, List<Long> ids, Instant now) {
        entities.createNativeQuery(sql)
                .setParameter(1, SqlArray.ofNumbers(ids))
                .setParameter(2, now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private Query bind(String sql, StagedLines lines, List<LineRefused> refused, Instant now) {
        return entities.createNativeQuery(sql)
                .setParameter(1, lines.runId())
                .setParameter(2, lines.firstGroup())
                .setParameter(3, lines.lastGroup())
                .setParameter(
                        4,
                        SqlArray.ofNumbers(
                                refused.stream().map(LineRefused::recordNo).toList()))
                .setParameter(5, now.atOffset(ZoneOffset.UTC));
    }
}
