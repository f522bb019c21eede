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

    private static final String FACTS =
            """
            with bound as (select cast(?1 as bigint) as company_id, cast(?2 as date) as first_day,
                cast(?3 as date) as last_day, cast(?4 as text) as chosen, cast(?5 as bigint) as me,
                cast(?6 as bigint) as my_unit),
            z as (select c.time_zone from organisation.company c, bound where c.id = bound.company_id),
            facts as (
              select s.budget_id, c.code as cost_centre, nullif(s.unit_id, 0) as unit_id,
                nullif(s.person_id, 0) as person_id, s.day, b.currency, s.granted, s.encumbered, s.consumed,
                cast(0 as numeric) as unbudgeted
              from bound x join report.spend_day s on s.company_id = x.company_id
              join approval.budget b on b.id = s.budget_id
              join organisation.cost_centre c on c.id = b.cost_centre_id
              where %s and %s
              union all
              select null, o.cost_centre_code, o.unit_id, o.buyer_id,
                cast(o.placed_at at time zone z.time_zone as date), o.currency, 0, 0, 0, o.gross_amount
              from bound x cross join z join order_.sales_order o on o.company_id = x.company_id
              where o.source = 'kontor' and o.budget_id is null
                and o.status in ('AWAITING_APPROVAL', 'PLACED', 'SENT', 'CONFIRMED', 'COMPLETED')
                and o.placed_at >= cast(x.first_day as timestamp) at time zone z.time_zone
                and o.placed_at < cast(x.last_day + 1 as timestamp) at time zone z.time_zone and %s)
            """;

    private static final String SUMS = "sum(f.granted), sum(f.encumbered), sum(f.consumed), sum(f.unbudgeted)";

    private static final String NO_DAYS = "cast(null as date), cast(null as date)";

    private SpendSql() {}

    private static String facts(SpendQuestion question, CallerView caller, String permission) {
        return FACTS.formatted(
                question.group() == SpendGroup.BUDGET
                        ? "b.valid_from <= x.last_day and b.valid_until > x.first_day"
                        : "s.day between x.first_day and x.last_day",
                reach(caller, permission, "s.unit_id", "s.person_id"),
                reach(caller, permission, "o.unit_id", "o.buyer_id"));
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
                        select to_char(f.day, 'YYYY-MM'), cast(null as text), cast(null as text), $days, f.currency, $sums
                        from facts f group by to_char(f.day, 'YYYY-MM'), f.currency
                        order by to_char(f.day, 'YYYY-MM'), f.currency
                        """;
                };
        return facts(question, caller, permission)
                + select.replace("$sums", SUMS).replace("$days", NO_DAYS);
    }

    static String totals(SpendQuestion question, CallerView caller, String permission) {
        return facts(question, caller, permission)
                + "select '', cast(null as text), cast(null as text), " + NO_DAYS + ", f.currency, " + SUMS
                + " from facts f group by f.currency order by f.currency";
    }

    /** The newest orders behind one row, each with all that it did there. */
    static String orders(SpendQuestion question, CallerView caller, String permission, int most) {
        String period = question.group() == SpendGroup.BUDGET
                ? "true"
                : "e.at >= cast(x.first_day as timestamp) at time zone z.time_zone"
                        + " and e.at < cast(x.last_day + 1 as timestamp) at time zone z.time_zone";
        return facts(question, caller, permission)
                + """
                , entries as (
                  select e.order_number, e.at, e.person_id, e.unit_id, c.code as cost_centre, b.currency,
                    e.encumbered_delta as encumbered, e.consumed_delta as consumed, cast(0 as numeric) as unbudgeted
                  from bound x cross join z join approval.budget_entry e on e.company_id = x.company_id
                  join approval.budget b on b.id = e.budget_id
                  join organisation.cost_centre c on c.id = b.cost_centre_id
                  where e.order_number is not null and %s and %s and %s
                  order by e.at desc limit %d),
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
                                period,
                                only(
                                        question.group(),
                                        "cast(e.budget_id as text)",
                                        "c.code",
                                        "e.unit_id",
                                        "e.person_id",
                                        "e.at"),
                                reach(caller, permission, "e.unit_id", "e.person_id"),
                                most * 10,
                                only(
                                        question.group(),
                                        "''",
                                        "o.cost_centre_code",
                                        "o.unit_id",
                                        "o.buyer_id",
                                        "o.placed_at"),
                                reach(caller, permission, "o.unit_id", "o.buyer_id"),
                                most,
                                most);
    }

    private static String only(
            SpendGroup group, String budget, String costCentre, String unit, String person, String at) {
        return switch (group) {
            case BUDGET -> budget + " = x.chosen";
            case COST_CENTRE -> "coalesce(" + costCentre + ", '') = x.chosen";
            case UNIT ->
                "case when x.chosen = '' then " + unit
                        + " is null else exists (select 1 from organisation.unit below where below.id = " + unit
                        + " and x.chosen = any(cast(below.lineage as text[]))) end";
            case PERSON -> "coalesce(cast(" + person + " as text), '') = x.chosen";
            case MONTH -> "to_char(" + at + " at time zone z.time_zone, 'YYYY-MM') = x.chosen";
        };
    }

    /** What the reader's permission covers; a grant belongs to no unit and is for who sees the whole company. */
    private static String reach(CallerView caller, String permission, String unit, String person) {
        Scope scope = caller.scope(permission);
        return switch (scope == null ? Scope.OWN : scope) {
            case COMPANY, ALL -> "true";
            case OWN -> person + " = x.me";
            case UNIT -> "(" + person + " = x.me or " + unit + " = x.my_unit)";
            case SUBTREE ->
                "(" + person + " = x.me or exists (select 1 from organisation.unit mine where mine.id = " + unit
                        + " and mine.lineage @> array[x.my_unit]))";
        };
    }
}
