package org.kontor.approval.model.budget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.approval.event.BudgetEnforcement;
import org.kontor.approval.event.BudgetLeft;
import org.kontor.approval.event.BudgetMove;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;

/**
 * Budgets as rows: a balance moves only together with the entries that explain it, in one statement, and what may not be
 * exceeded is guarded by that same statement. Nobody reads a balance first and writes it afterwards.
 */
@ApplicationScoped
public class BudgetRepository {

    private static final String LINES =
            """
            with line as (
              select * from unnest(cast(?1 as int[]), cast(?2 as numeric[])) as l(line_no, amount)),
            moved as (
              update approval.budget b
            """;

    private static final String ENTRIES =
            """
            , entry as (
              insert into approval.budget_entry
                (budget_id, company_id, kind, amount, order_number, line_no, person_id, unit_id, actor, at)
              select m.id, m.company_id, ?5, line.amount, ?6, nullif(line.line_no, 0), cast(nullif(?7, 0) as bigint),
                cast(nullif(?8, 0) as bigint), ?9, ?10
              from line cross join moved m)
            select m.name, m.currency, m.enforcement, m.remaining from moved m
            """;

    /** Only an open budget of the right cost centre and currency gives, and one that blocks gives what it has. */
    private static final String TAKE = LINES
            + """
              set encumbered = b.encumbered + t.total, version = b.version + 1
              from (select coalesce(sum(amount), 0) as total from line) t
              where b.id = ?3 and b.company_id = ?4 and b.active and b.valid_from <= ?11 and ?11 < b.valid_until
                and b.currency = ?12 and b.cost_centre_id = ?13
                and (b.enforcement <> 'BLOCK' or b.encumbered + b.consumed + t.total <= b.granted)
              returning b.id, b.company_id, b.name, b.currency, b.enforcement,
                b.granted - b.encumbered - b.consumed as remaining)
            """
            + ENTRIES;

    private static final String MOVE = LINES
            + """
              set encumbered = b.encumbered - case when ?5 in ('RELEASE', 'CONSUME') then t.total else 0 end,
                consumed = b.consumed + case ?5 when 'CONSUME' then t.total when 'RETURN' then -t.total else 0 end,
                version = b.version + 1
              from (select coalesce(sum(amount), 0) as total from line) t
              where b.id = ?3 and b.company_id = ?4
              returning b.id, b.company_id, b.name, b.currency, b.enforcement,
                b.granted - b.encumbered - b.consumed as remaining)
            """
            + ENTRIES;

    @PersistenceContext
    private EntityManager entities;

    /**
     * Holds an order's amount.
     *
     * @param on the day of the order, which says whether the budget is open
     * @throws RuleViolated {@link BudgetRule#UNKNOWN}, {@link BudgetRule#NOT_OPEN}, {@link BudgetRule#CURRENCY_DIFFERS},
     *     {@link BudgetRule#EXCEEDED} with what is left
     */
    public BudgetLeft take(BudgetMove move, String currency, long costCentreId, LocalDate on) {
        Query query =
                bind(TAKE, move).setParameter(11, on).setParameter(12, currency).setParameter(13, costCentreId);
        return first(query).orElseThrow(() -> refusal(move, currency, costCentreId, on));
    }

    /** Gives back or converts what was taken before, whatever has become of the budget since. */
    public BudgetLeft move(BudgetMove move) {
        return first(bind(MOVE, move))
                .orElseThrow(() -> new RuleViolated(BudgetRule.MOVED_MEANWHILE, Map.of("number", move.orderNumber())));
    }

    /**
     * Gives a budget more or, with a negative amount, less.
     *
     * @param otherId the other side of a transfer, or null
     * @return false when it would have less than is used
     */
    public boolean grant(
            long companyId, long budgetId, BigDecimal amount, String reason, String actor, Long otherId, Instant at) {
        List<?> rows = entities.createNativeQuery(
                        """
                        with moved as (
                          update approval.budget b set granted = b.granted + ?3, version = b.version + 1
                          where b.id = ?1 and b.company_id = ?2
                            and (?3 >= 0 or b.granted + ?3 >= b.encumbered + b.consumed)
                          returning b.id, b.company_id)
                        insert into approval.budget_entry
                          (budget_id, company_id, kind, amount, actor, reason, other_budget_id, at)
                        select m.id, m.company_id, case when ?6 = 0 then 'GRANT' else 'TRANSFER' end, ?3, ?4, ?5,
                          cast(nullif(?6, 0) as bigint), ?7
                        from moved m returning budget_id
                        """)
                .setParameter(1, budgetId)
                .setParameter(2, companyId)
                .setParameter(3, amount)
                .setParameter(4, actor)
                .setParameter(5, reason)
                .setParameter(6, otherId == null ? 0L : otherId)
                .setParameter(7, at.atOffset(ZoneOffset.UTC))
                .getResultList();
        return !rows.isEmpty();
    }

    /** @return the id of a new budget without money; nothing when the company has no such cost centre */
    public Optional<Long> create(long companyId, String costCentre, BudgetTerms terms, String currency) {
        List<?> ids = entities.createNativeQuery(
                        """
                        insert into approval.budget
                          (company_id, cost_centre_id, name, currency, valid_from, valid_until, enforcement)
                        select c.company_id, c.id, ?3, ?4, ?5, ?6, ?7 from organisation.cost_centre c
                        where c.company_id = ?1 and c.code = ?2 and c.active
                        returning id
                        """)
                .setParameter(1, companyId)
                .setParameter(2, costCentre)
                .setParameter(3, terms.name())
                .setParameter(4, currency)
                .setParameter(5, terms.from())
                .setParameter(6, terms.until())
                .setParameter(7, terms.enforcement().name())
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).findFirst();
    }

    /** @return whether the budget is there and still has the version that was seen */
    public boolean change(long companyId, long budgetId, long version, BudgetTerms terms, boolean active) {
        return entities.createNativeQuery(
                                """
                                update approval.budget set name = ?4, valid_from = ?5, valid_until = ?6, enforcement = ?7,
                                  active = ?8, version = version + 1
                                where id = ?1 and company_id = ?2 and (version = ?3 or ?3 < 0)
                                """)
                        .setParameter(1, budgetId)
                        .setParameter(2, companyId)
                        .setParameter(3, version)
                        .setParameter(4, terms.name())
                        .setParameter(5, terms.from())
                        .setParameter(6, terms.until())
                        .setParameter(7, terms.enforcement().name())
                        .setParameter(8, active)
                        .executeUpdate()
                == 1;
    }

    private Query bind(String sql, BudgetMove move) {
        return entities.createNativeQuery(sql)
                .setParameter(1, SqlArray.ofNumbers(move.lines().keySet()))
                .setParameter(2, SqlArray.ofNumbers(move.lines().values()))
                .setParameter(3, move.budgetId())
                .setParameter(4, move.companyId())
                .setParameter(5, move.kind().name())
                .setParameter(6, move.orderNumber())
                .setParameter(7, move.personId() == null ? 0L : move.personId())
                .setParameter(8, move.unitId() == null ? 0L : move.unitId())
                .setParameter(9, move.actor())
                .setParameter(10, move.at().atOffset(ZoneOffset.UTC));
    }

    private static Optional<BudgetLeft> first(Query query) {
        return SqlRow.all(query.getResultList()).stream()
                .findFirst()
                .map(row ->
                        new BudgetLeft(row.text(), row.text(), BudgetEnforcement.valueOf(row.text()), row.decimal()));
    }

    private RuleViolated refusal(BudgetMove move, String currency, long costCentreId, LocalDate on) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select name, currency, active and valid_from <= ?4 and ?4 < valid_until,
                                  granted - encumbered - consumed
                                from approval.budget where id = ?1 and company_id = ?2 and cost_centre_id = ?3
                                """)
                        .setParameter(1, move.budgetId())
                        .setParameter(2, move.companyId())
                        .setParameter(3, costCentreId)
                        .setParameter(4, on)
                        .getResultList())
                .stream()
                .findFirst()
                .map(row -> refusal(row.text(), row.text(), row.flag(), row.decimal(), move, currency))
                .orElseGet(() -> new RuleViolated(BudgetRule.UNKNOWN));
    }

    private static RuleViolated refusal(
            String name, String currency, boolean open, BigDecimal left, BudgetMove move, String wanted) {
        if (!open) {
            return new RuleViolated(BudgetRule.NOT_OPEN, Map.of("budget", name));
        }
        if (!currency.equals(wanted)) {
            return new RuleViolated(
                    BudgetRule.CURRENCY_DIFFERS, Map.of("budget", name, "currency", currency, "order", wanted));
        }
        return new RuleViolated(
                BudgetRule.EXCEEDED,
                Map.of("budget", name, "left", left, "wanted", move.total(), "currency", currency));
    }
}
