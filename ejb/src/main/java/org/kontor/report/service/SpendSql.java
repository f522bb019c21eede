package org.kontor.report.service;

import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Scope;
import org.kontor.report.model.SpendGroup;

/**
 * The statements of the spend report. Sums come from the ledger rolled up by day, which every entry keeps up in its own
 * transaction; orders that no budget pays stand beside. Places: 1 company, 2 first day, 3 last day, 4 key, 5 person, 6
 * unit; a place that a statement does not need is bound all the same.
 */
final class SpendSql {

    private static final String BOUND =
            """
            with bound as (select cast(?1 as bigint) as company_id, cast(?2 as date) as first_day,
                cast(?3 as date) as last_day, cast(?4 as text) as chosen, cast(?5 as bigint) as me,
                cast(?6 as bigint) as my_unit),
            z as (select c.time_zone from organisation.company c, bound where c.id = bound.company_id)
            """;

    /** Summed up before anything is joined; the places are named where the rows are, so that their number is known. */
    private static final String FACTS =
            """
            , ledger as (
              select s.budget_id, $unit as unit_id, $person as person_id, $month as month, sum(s.granted) as granted,
                sum(s.encumbered) as encumbered, sum(s.consumed) as consumed
              from bound x cross join report.spend_day s
              where s.company_id = cast(?1 as bigint) and $period and $reach
              group by 1, 2, 3, 4),
            facts as (
              select l.budget_id, c.code as cost_centre, nullif(l.unit_id, 0) as unit_id,
                nullif(l.person_id, 0) as person_id, to_char(l.month, 'YYYY-MM') as month, b.currency, l.granted, l.encumbered, l.consumed,
                cast(0 as numeric) as unbudgeted
              from ledger l join approval.budget b on b.id = l.budget_id
              join organisation.cost_centre c on c.id = b.cost_centre_id
              union all
              select null, o.cost_centre_code, o.unit_id, o.buyer_id, to_char(o.placed_at at time zone z.time_zone,
                'YYYY-MM'), o.currency, 0, 0, 0, o.gross_amount
              from bound x cross join z join order_.sales_order o on o.company_id = x.company_id
              where o.source = 'kontor' and o.budget_id is null
                and o.status in ('AWAITING_APPROVAL', 'PLACED', 'SENT', 'CONFIRMED', 'COMPLETED')
                and o.placed_at >= cast(x.first_day as timestamp) at time zone z.time_zone
                and o.placed_at < cast(x.last_day + 1 as timestamp) at time zone z.time_zone and $beside)
            """;

    private static final String SUMS = "sum(f.granted), sum(f.encumbered), sum(f.consumed), sum(f.unbudgeted)";

    /** Of the month that the key names. */
    private static final String FIRST_OF_MONTH =
            "cast(to_date(substring(cast(?4 as text), '^[0-9]{4}-(?:0[1-9]|1[0-2])$') || '-01', 'YYYY-MM-DD') as timestamp)";

    private static final String ME = " = cast(?5 as bigint)";

    private static final String NO_DAYS = "cast(null as date), cast(null as date)";

    private SpendSql() {}

    private static String facts(SpendQuestion question, CallerView caller, String permission) {
        SpendGroup group = question.group();
        return BOUND
                + FACTS.replace("$unit", group == SpendGroup.UNIT ? "s.unit_id" : "cast(0 as bigint)")
                        .replace("$person", group == SpendGroup.PERSON ? "s.person_id" : "cast(0 as bigint)")
                        .replace(
                                "$month",
                                group == SpendGroup.MONTH
                                        ? "date_trunc('month', cast(s.day as timestamp))"
                                        : "cast(null as timestamp)")
                        .replace(
                                "$period",
                                group == SpendGroup.BUDGET
                                        ? "s.budget_id in (select h.id from approval.budget h where h.company_id ="
                                                + " cast(?1 as bigint) and h.valid_from <= cast(?3 as date)"
                                                + " and h.valid_until > cast(?2 as date))"
                                        : "s.day between cast(?2 as date) and cast(?3 as date)")
                        .replace("$reach", reach(caller, permission, "s.unit_id", "s.person_id"))
                        .replace("$beside", reach(caller, permission, "o.unit_id", "o.buyer_id"));
    }

    static String rows(SpendQuestion question, CallerView caller, String permission) {
        String select =
                switch (question.group()) {
                    case BUDGET ->
                        """
                        select cast(f.budget_id as text), b.name, c.code || ' ' || c.name, b.valid_from, b.valid_until,
                          f.currency, $sums
                        from facts f left join approval.budget b on b.id = f.budget_id
                        left join organisation.cost_centre c on c.id = b.cost_centre_id
                        group by f.budget_id, b.id, c.id, f.currency
                        order by f.budget_id is null, c.code, b.valid_from, b.name, f.currency
                        """;
                    case COST_CENTRE ->
                        """
                        select f.cost_centre, c.name, cast(null as text), $days, f.currency, $sums
                        from facts f cross join bound
                        left join organisation.cost_centre c
                          on c.company_id = bound.company_id and c.code = f.cost_centre
                        group by f.cost_centre, c.name, f.currency order by f.cost_centre nulls last, f.currency
                        """;
                    case UNIT ->
                        """
                        , sums as (
                          select unit_id, currency, sum(granted) as granted, sum(encumbered) as encumbered,
                            sum(consumed) as consumed, sum(unbudgeted) as unbudgeted
                          from facts group by unit_id, currency)
                        select cast(above.id as text), u.name, u.code, $days, f.currency, $sums
                        from sums f left join organisation.unit own on own.id = f.unit_id
                        left join lateral unnest(own.lineage) as above (id) on true
                        left join organisation.unit u on u.id = above.id
                        group by above.id, u.id, f.currency order by u.lineage nulls last, f.currency
                        """;
                    case PERSON ->
                        """
                        select cast(f.person_id as text), p.name, cast(null as text), $days, f.currency, $sums
                        from facts f left join identity.person p on p.id = f.person_id
                        group by f.person_id, p.name, f.currency
                        order by f.person_id is null, p.name, f.person_id, f.currency
                        """;
                    case MONTH ->
                        """
                        select f.month, cast(null as text), cast(null as text), $days, f.currency, $sums
                        from facts f group by f.month, f.currency order by f.month, f.currency
                        """;
                };
        return facts(question, caller, permission)
                + select.replace("$sums", SUMS).replace("$days", NO_DAYS);
    }

    /** Only where rows overlap; else the rows themselves make the totals. */
    static String totals(SpendQuestion question, CallerView caller, String permission) {
        return facts(question, caller, permission)
                + "select '', cast(null as text), cast(null as text), " + NO_DAYS + ", f.currency, " + SUMS
                + " from facts f group by f.currency order by f.currency";
    }

    /** The newest orders behind one row, each with all that it did there. */
    static String orders(SpendQuestion question, CallerView caller, String permission, int most) {
        String period = question.group() == SpendGroup.BUDGET
                ? "true"
                : "e.at >= (select cast(x.first_day as timestamp) at time zone z.time_zone from bound x, z)"
                        + " and e.at < (select cast(x.last_day + 1 as timestamp) at time zone z.time_zone from bound x, z)";
        String newest =
                """
                (select e.* from approval.budget_entry e
                  where e.company_id = cast(?1 as bigint) and e.order_number is not null and %s and %s and %s
                  order by e.at desc limit %d)"""
                        .formatted(
                                period,
                                only(question),
                                reach(caller, permission, "e.unit_id", "e.person_id"),
                                most * 10);
        return BOUND
                + """
                , entries as (
                  select e.order_number, e.at, e.person_id, e.unit_id, c.code as cost_centre, b.currency,
                    e.encumbered_delta as encumbered, e.consumed_delta as consumed, cast(0 as numeric) as unbudgeted
                  from $newest e
                  join approval.budget b on b.id = e.budget_id
                  join organisation.cost_centre c on c.id = b.cost_centre_id),
                beside as (
                  select o.number as order_number, o.placed_at as at, o.buyer_id as person_id, o.unit_id,
                    o.cost_centre_code as cost_centre, o.currency, cast(0 as numeric) as encumbered,
                    cast(0 as numeric) as consumed, o.gross_amount as unbudgeted
                  from bound x cross join z join order_.sales_order o on o.company_id = x.company_id
                  where o.source = 'kontor' and o.budget_id is null
                    and o.status in ('AWAITING_APPROVAL', 'PLACED', 'SENT', 'CONFIRMED', 'COMPLETED')
                    and o.placed_at >= cast(x.first_day as timestamp) at time zone z.time_zone
                    and o.placed_at < cast(x.last_day + 1 as timestamp) at time zone z.time_zone and %s and %s
                  order by o.placed_at desc limit %d)
                select f.order_number, max(f.at), max(p.name), max(u.name), max(f.cost_centre), f.currency,
                  sum(f.encumbered), sum(f.consumed), sum(f.unbudgeted)
                from (select * from entries union all select * from beside) f
                left join identity.person p on p.id = f.person_id
                left join organisation.unit u on u.id = f.unit_id
                group by f.order_number, f.currency order by max(f.at) desc, f.order_number desc limit %d
                """
                        .formatted(
                                beside(question.group()),
                                reach(caller, permission, "o.unit_id", "o.buyer_id"),
                                most,
                                most)
                        .replace("$newest", question.group() == SpendGroup.UNIT ? ofUnits(newest, most) : newest);
    }

    /** Conditions that an index of the entries answers. A key that is no number is nobody's. */
    private static String only(SpendQuestion question) {
        String number = "cast(?4 as text) ~ '^[0-9]{1,18}$' and %s = cast(substring(cast(?4 as text), '^[0-9]{1,18}$')"
                + " as bigint)";
        boolean none = question.key() == null || question.key().isEmpty();
        return switch (question.group()) {
            case BUDGET -> number.formatted("e.budget_id");
            case COST_CENTRE ->
                "e.budget_id = any(array(select h.id from approval.budget h join organisation.cost_centre k"
                        + " on k.id = h.cost_centre_id where h.company_id = cast(?1 as bigint)"
                        + " and k.code = cast(?4 as text)))";
            case UNIT -> none ? "e.unit_id is null" : "e.unit_id = u.id";
            case PERSON -> none ? "e.person_id is null" : number.formatted("e.person_id");
            case MONTH ->
                "cast(?4 as text) ~ '^[0-9]{4}-(0[1-9]|1[0-2])$' and e.at >= (select " + FIRST_OF_MONTH
                        + " at time zone z.time_zone from z) and e.at < (select (" + FIRST_OF_MONTH
                        + " + interval '1 month') at time zone z.time_zone from z)";
        };
    }

    /** The newest of each unit by its index, and of these the newest: one order over all of them has no index. */
    private static String ofUnits(String newest, int most) {
        return "(select e.* from unnest(array(select below.id from organisation.unit below where below.company_id ="
                + " cast(?1 as bigint) and cast(?4 as text) = any(cast(below.lineage as text[])) union all select 0"
                + " where cast(?4 as text) = '')) as u (id) cross join lateral " + newest
                + " e order by e.at desc limit " + most * 10 + ")";
    }

    private static String beside(SpendGroup group) {
        return switch (group) {
            case BUDGET -> "x.chosen = ''";
            case COST_CENTRE -> "coalesce(o.cost_centre_code, '') = x.chosen";
            case UNIT ->
                "case when x.chosen = '' then o.unit_id is null else exists (select 1 from organisation.unit below"
                        + " where below.id = o.unit_id and x.chosen = any(cast(below.lineage as text[]))) end";
            case PERSON -> "coalesce(cast(o.buyer_id as text), '') = x.chosen";
            case MONTH -> "to_char(o.placed_at at time zone z.time_zone, 'YYYY-MM') = x.chosen";
        };
    }

    /** What the reader's permission covers of a company; staff who reach one see all of it; a grant belongs to no unit and is for who sees the whole company. */
    private static String reach(CallerView caller, String permission, String unit, String person) {
        if (caller.staff()) {
            return "true";
        }
        Scope scope = caller.scope(permission);
        return switch (scope == null ? Scope.OWN : scope) {
            case COMPANY, DIVISION, ALL -> "true";
            case OWN -> person + ME;
            case UNIT -> "(" + person + ME + " or " + unit + " = cast(?6 as bigint))";
            case SUBTREE ->
                "(" + person + ME + " or exists (select 1 from organisation.unit mine where mine.id = " + unit
                        + " and mine.lineage @> array[cast(?6 as bigint)]))";
        };
    }
}
