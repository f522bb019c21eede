package org.kontor.order.service.recurring;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.SqlRow;
import org.kontor.kernel.UnitFactor;
import org.kontor.kernel.UnitPrice;
import org.kontor.order.model.recurring.Period;
import org.kontor.order.model.recurring.RecurringRule;
import org.kontor.order.model.recurring.RecurringStatus;
import org.kontor.order.model.recurring.RecurringVerb;
import org.kontor.order.model.recurring.Run;
import org.kontor.order.model.recurring.RunProblem;
import org.kontor.order.model.recurring.Schedule;
import org.kontor.order.model.recurring.Shift;
import org.kontor.order.model.recurring.TemplateLine;

/** The statements of {@link RecurringOrderQueries} and how their rows are read. */
final class RecurringSql {

    static final String LIST =
            """
            select r.number, r.name, r.status, r.owner_name, r.period, r.every, r.on_day, r.next_date,
              (select count(*) from order_.recurring_line l where l.recurring_id = r.id), r.run_count,
              (select n.order_number from order_.recurring_run n
                where n.recurring_id = r.id and n.outcome = 'PLACED' order by n.due_date desc limit 1)
            from order_.recurring_order r where (%s)
            order by case r.status when 'REVIEW_NEEDED' then 0 when 'ENDED' then 2 else 1 end, r.next_date, r.id desc
            limit ?1
            """;

    static final String HEAD =
            """
            select r.id, r.company_id, r.number, r.name, r.status, r.owner_name, r.ship_to_id, r.ship_to_label,
              r.cost_centre, r.po_pattern, r.currency, r.allowed_rise, r.most_runs, r.period, r.every, r.on_day,
              r.first_date, r.last_date, r.shift, r.time_zone, r.next_date, r.run_count, r.version
            from order_.recurring_order r where r.number = ?1 and (%s)
            """;

    static final String LINES =
            """
            select l.product_id, l.sku, l.name, l.quantity, l.unit, l.seen_price, l.seen_base, coalesce(l.content_numerator, 0),
              coalesce(l.content_denominator, 0)
            from order_.recurring_line l where l.recurring_id = ?1 order by l.line_no
            """;

    static final String PROBLEMS =
            """
            select cast(n.problems as text) from order_.recurring_run n
            where n.recurring_id = ?1 and n.due_date = ?2 and n.outcome = 'STOPPED'
            """;

    static final String RUNS =
            """
            select n.due_date, n.outcome, n.order_number, n.at from order_.recurring_run n
            where n.recurring_id = ?1 order by n.due_date desc limit %d
            """;

    static final String HISTORY =
            """
            select h.at, h.actor, h.acting_for, h.verb, h.reason from order_.recurring_history h
            where h.recurring_id = ?1 order by h.seq desc limit 50
            """;

    static final String CANDIDATES =
            """
            with bought as (
              select l.product_id, o.id as order_id, o.placed_at,
                case when min(word.unit) = max(word.unit) then min(word.unit)
                  else min(coalesce(catalog.unit_code(l.base_unit), word.unit)) end as unit,
                case when min(word.unit) = max(word.unit) then sum(l.quantity) else sum(l.base_quantity) end as quantity
              from order_.sales_order o join order_.sales_order_line l on l.order_id = o.id
              left join catalog.sales_unit s on s.product_id = l.product_id and s.unit = l.unit
              cross join lateral (select coalesce(s.unit, catalog.unit_code(l.unit)) as unit) word
              where o.company_id = ?1 and o.placed_at >= ?2 and l.product_id is not null and l.quantity > 0
                and o.status not in ('REJECTED', 'CANCELLED', 'REFUSED', 'EXPIRED', 'WITHDRAWN')
              group by l.product_id, o.id, o.placed_at),
            again as (
              select product_id, count(*) as times, min(placed_at) as first_at, max(placed_at) as last_at,
                (array_agg(quantity order by placed_at desc))[1] as last_quantity,
                (array_agg(unit order by placed_at desc))[1] as unit
              from bought group by product_id having count(*) >= 3)
            select p.sku, case when ?3 = 'zh' then coalesce(p.name_zh, p.name_en) else p.name_en end, a.unit, a.times,
              greatest(1, cast(extract(epoch from a.last_at - a.first_at) / 86400 / (a.times - 1) as int)),
              a.last_quantity, cast(a.last_at as date)
            from again a join catalog.product p on p.id = a.product_id and p.active
              and catalog.shows((select catalog.assortments_of(?1)), p.id, p.category_id)
            where not exists (select 1 from order_.recurring_line l join order_.recurring_order r on r.id = l.recurring_id
              where r.company_id = ?1 and r.status <> 'ENDED' and l.product_id = a.product_id)
            order by a.times desc, a.last_at desc, p.sku limit ?4
            """;

    /** A recurring order without its lists. */
    record Head(
            long id,
            long companyId,
            String number,
            String name,
            RecurringStatus status,
            String ownerName,
            long shipToId,
            String shipToLabel,
            String costCentre,
            String poPattern,
            String currency,
            BigDecimal allowedRise,
            Integer mostRuns,
            Schedule schedule,
            LocalDate nextDate,
            int runCount,
            long version) {}

    private RecurringSql() {}

    static RecurringRow row(SqlRow row) {
        return new RecurringRow(
                row.text(),
                row.text(),
                RecurringStatus.valueOf(row.text()),
                row.text(),
                Period.valueOf(row.text()),
                (int) row.number(),
                whole(row),
                row.day(),
                (int) row.number(),
                (int) row.number(),
                row.text());
    }

    static Head head(SqlRow row) {
        return new Head(
                row.number(),
                row.number(),
                row.text(),
                row.text(),
                RecurringStatus.valueOf(row.text()),
                row.text(),
                row.number(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.decimal(),
                whole(row),
                schedule(row),
                row.day(),
                (int) row.number(),
                row.number());
    }

    private static Schedule schedule(SqlRow row) {
        return new Schedule(
                Period.valueOf(row.text()),
                (int) row.number(),
                whole(row),
                row.day(),
                row.day(),
                Shift.valueOf(row.text()),
                ZoneId.of(row.text()));
    }

    /** None of these numbers is ever 0. */
    private static Integer whole(SqlRow row) {
        long number = row.number();
        return number == 0 ? null : (int) number;
    }

    static TemplateLine line(SqlRow row, String currency) {
        long product = row.number();
        String sku = row.text();
        String name = row.text();
        BigDecimal quantity = row.decimal().stripTrailingZeros();
        return new TemplateLine(
                product,
                sku,
                name,
                Quantity.of(quantity, row.text()),
                UnitPrice.of(row.decimal(), row.decimal(), currency),
                content(row.number(), row.number()));
    }

    private static UnitFactor content(long numerator, long denominator) {
        return numerator == 0 ? null : new UnitFactor(numerator, denominator);
    }

    static RecurringView.Line unchecked(TemplateLine line) {
        return shown(line, null, line.content(), null);
    }

    static RecurringView.Line checked(RecurringCheck.CheckedLine line) {
        return shown(line.line(), line.now(), line.content(), line.problem());
    }

    private static RecurringView.Line shown(TemplateLine line, UnitPrice now, UnitFactor content, RunProblem problem) {
        return new RecurringView.Line(
                line.productId(),
                line.sku(),
                line.name(),
                line.quantity().amount(),
                line.quantity().unit(),
                line.seen(),
                now,
                now == null ? "" : RecurringCheck.written(now),
                content,
                problem == null ? null : new RecurringView.Problem(problem.sku(), problem.rule(), problem.details()),
                problem != null && problem.rule().equals(RecurringRule.PRICE_ROSE.key()));
    }

    static List<RecurringView.Problem> problems(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(problem -> new RecurringView.Problem(
                            problem.getString("sku", null),
                            problem.getString("rule"),
                            details(problem.getJsonObject("details"))))
                    .toList();
        }
    }

    private static Map<String, String> details(JsonObject json) {
        Map<String, String> details = new LinkedHashMap<>();
        json.forEach((name, value) -> details.put(name, ((JsonString) value).getString()));
        return details;
    }

    static RecurringView.RunEntry run(SqlRow row) {
        return new RecurringView.RunEntry(row.day(), Run.Outcome.valueOf(row.text()), row.text(), row.instant());
    }

    static RecurringView.Move move(SqlRow row) {
        return new RecurringView.Move(
                row.instant(), row.text(), row.text(), RecurringVerb.valueOf(row.text()), row.text());
    }

    static RecurringCandidate candidate(SqlRow row) {
        return new RecurringCandidate(
                row.text(),
                row.text(),
                row.text(),
                (int) row.number(),
                (int) row.number(),
                row.decimal().stripTrailingZeros(),
                row.day());
    }

    static RecurringView view(
            Head head,
            List<RecurringView.Line> lines,
            List<RecurringView.Problem> problems,
            List<LocalDate> upcoming,
            List<RecurringView.RunEntry> runs,
            List<RecurringView.Move> history,
            boolean mayChange) {
        return new RecurringView(
                head.number(),
                head.name(),
                head.status(),
                head.ownerName(),
                head.shipToId(),
                head.shipToLabel(),
                head.costCentre(),
                head.poPattern(),
                head.currency(),
                head.allowedRise(),
                head.mostRuns(),
                head.schedule(),
                head.nextDate(),
                head.runCount(),
                head.version(),
                lines,
                problems,
                upcoming,
                runs,
                history,
                mayChange);
    }
}
