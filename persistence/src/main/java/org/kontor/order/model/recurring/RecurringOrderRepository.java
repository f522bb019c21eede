package org.kontor.order.model.recurring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;

/** All recurring orders, with the history of each and what became of their due dates. */
@ApplicationScoped
public class RecurringOrderRepository {

    @PersistenceContext
    private EntityManager entities;

    public String nextNumber() {
        return "R-"
                + entities.createNativeQuery("select nextval('order_.recurring_number_seq')")
                        .getSingleResult();
    }

    public void add(RecurringOrder order) {
        entities.persist(order);
        entities.flush();
        note(order);
    }

    /**
     * The recurring order of a company, locked until the end of the transaction.
     *
     * @throws RuleViolated {@link RecurringRule#NOT_FOUND}, also for one of another company
     */
    public RecurringOrder lock(long companyId, String number) {
        return entities.createQuery(
                        "select r from RecurringOrder r where r.number = :number and r.companyId = :company",
                        RecurringOrder.class)
                .setParameter("number", number)
                .setParameter("company", companyId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleViolated(RecurringRule.NOT_FOUND, Map.of("number", String.valueOf(number))));
    }

    /** Ids of those that have a date due, longest first. */
    public List<Long> due(Instant now, int most) {
        List<?> ids = entities.createNativeQuery(
                        """
                        select id from order_.recurring_order where status = 'ACTIVE' and next_at <= ?1
                        order by next_at, id limit ?2
                        """)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, most)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** Locks it for a run; nothing when another node has it in hand. */
    public Optional<RecurringOrder> claim(long id) {
        List<?> free = entities.createNativeQuery(
                        "select id from order_.recurring_order where id = ?1 for update skip locked")
                .setParameter(1, id)
                .getResultList();
        return free.isEmpty() ? Optional.empty() : Optional.of(entities.find(RecurringOrder.class, id));
    }

    /** The order that a key has made already; a run that broke off after its order finds it by this. */
    public Optional<String> placed(long companyId, String key) {
        List<?> numbers = entities.createNativeQuery(
                        "select order_number from order_.placement where company_id = ?1 and idempotency_key = ?2")
                .setParameter(1, companyId)
                .setParameter(2, key)
                .getResultList();
        return numbers.stream().map(String.class::cast).findFirst();
    }

    /** On which days the country of a company works. */
    public WorkingDays workingDays(long companyId) {
        Map<LocalDate, Boolean> exceptions = new HashMap<>();
        SqlRow.all(entities.createNativeQuery(
                                """
                                select d.day, d.working from order_.working_day d
                                join organisation.company c on c.country = d.country where c.id = ?1
                                """)
                        .setParameter(1, companyId)
                        .getResultList())
                .forEach(row -> exceptions.put(row.day(), row.flag()));
        return new WorkingDays(exceptions);
    }

    /** Stores the moves and runs since the last call; the order's own row is written with the transaction. */
    public void note(RecurringOrder order) {
        order.takeMoves().forEach(move -> add(order, move));
        order.takeRuns().forEach(run -> add(order, run));
    }

    private void add(RecurringOrder order, RecurringMove move) {
        entities.createNativeQuery(
                        """
                        insert into order_.recurring_history
                          (recurring_id, company_id, seq, at, actor, acting_for, verb, from_status, to_status, reason)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                        """)
                .setParameter(1, order.id())
                .setParameter(2, order.companyId())
                .setParameter(3, move.seq())
                .setParameter(4, move.cause().at().atOffset(ZoneOffset.UTC))
                .setParameter(5, move.cause().actor())
                .setParameter(6, move.cause().actingFor())
                .setParameter(7, move.verb().name())
                .setParameter(8, move.from() == null ? null : move.from().name())
                .setParameter(9, move.to().name())
                .setParameter(10, move.cause().reason())
                .executeUpdate();
    }

    /** A date that was stopped may end otherwise; one that ended otherwise is never written again. */
    private void add(RecurringOrder order, Run run) {
        int written = entities.createNativeQuery(
                        """
                        insert into order_.recurring_run
                          (recurring_id, company_id, due_date, outcome, order_number, problems, at)
                        values (?1, ?2, ?3, ?4, ?5, cast(?6 as jsonb), ?7)
                        on conflict (recurring_id, due_date) do update set outcome = excluded.outcome,
                          order_number = excluded.order_number, problems = excluded.problems, at = excluded.at
                        where recurring_run.outcome = 'STOPPED'
                        """)
                .setParameter(1, order.id())
                .setParameter(2, order.companyId())
                .setParameter(3, Date.valueOf(run.due()))
                .setParameter(4, run.outcome().name())
                .setParameter(5, run.orderNumber())
                .setParameter(6, json(run.problems()))
                .setParameter(7, run.at().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        if (written == 0) {
            throw new RuleViolated(RecurringRule.CHANGED_MEANWHILE, Map.of("number", order.number()));
        }
    }

    private static String json(List<RunProblem> problems) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        problems.forEach(problem -> {
            JsonObjectBuilder details = Json.createObjectBuilder();
            problem.details().forEach(details::add);
            JsonObjectBuilder one = Json.createObjectBuilder().add("rule", problem.rule());
            if (problem.sku() != null) {
                one.add("sku", problem.sku());
            }
            list.add(one.add("details", details));
        });
        return list.build().toString();
    }
}
