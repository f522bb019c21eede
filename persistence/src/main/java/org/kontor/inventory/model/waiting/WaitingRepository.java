package org.kontor.inventory.model.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlArray;
import org.kontor.kernel.SqlRow;

/**
 * Lines that wait for goods. Whoever calls has locked their articles by {@link BackOrderRepository}; the counter of an
 * article moves with its waiting lines in one statement.
 */
@ApplicationScoped
public class WaitingRepository {

    private static final String WAIT =
            """
            with wait as (
              select * from unnest(cast(?1 as int[]), cast(?2 as bigint[]), cast(?3 as numeric[]), cast(?4 as text[]))
                as w(line_no, product_id, quantity, promise)),
            whole as (select product_id, sum(quantity) as quantity from wait group by product_id),
            counted as (
              update inventory.back_order b set waiting = b.waiting + whole.quantity from whole
              where b.product_id = whole.product_id and b.allowed
                and (b.most is null or b.waiting + whole.quantity <= b.most)
              returning b.product_id),
            line as (
              insert into inventory.waiting
                (order_number, line_no, product_id, quantity, original_promise, promise, at)
              select ?5, line_no, product_id, quantity, cast(nullif(promise, '') as date),
                cast(nullif(promise, '') as date), ?6
              from wait order by line_no)
            select (select count(*) from whole), (select count(*) from counted)
            """;

    private static final String DROP =
            """
            with gone as (
              select * from unnest(cast(?1 as int[]), cast(?2 as numeric[])) as g(line_no, quantity)),
            dropped as (
              update inventory.waiting w set dropped = w.dropped + gone.quantity from gone
              where w.order_number = ?3 and w.line_no = gone.line_no
                and w.quantity - w.served - w.dropped >= gone.quantity
              returning w.product_id, gone.quantity),
            counted as (
              update inventory.back_order b set waiting = b.waiting - whole.quantity
              from (select product_id, sum(quantity) as quantity from dropped group by product_id) whole
              where b.product_id = whole.product_id)
            select (select count(*) from gone), (select count(*) from dropped)
            """;

    /** Two articles of one order may be served at once; what is told of the order has an order of its own. */
    private static final String ONE_BY_ONE =
            """
            select 1 from (select o from unnest(cast(?1 as text[])) o order by o) served
            cross join lateral pg_advisory_xact_lock(hashtextextended(served.o, 470))
            """;

    @PersistenceContext
    private EntityManager entities;

    /**
     * A line that waits.
     *
     * @param claimed what all before it wait for, with what it waits for itself, in the unit that the article is kept in
     * @param promise what was said last; null when nobody knew
     */
    public record Claim(long id, long productId, BigDecimal claimed, LocalDate promise) {}

    /**
     * A line that is promised another day.
     *
     * @param before null when nobody knew
     * @param after null when nobody knows any more
     */
    public record Moved(String orderNumber, int lineNo, LocalDate before, LocalDate after) {

        /** A line for which nobody knew a day has lost nothing. */
        public boolean later() {
            return before != null && (after == null || after.isAfter(before));
        }
    }

    /** @throws RuleViolated {@link InventoryRule#STOCK_MOVED_MEANWHILE} when nobody may wait for that much */
    public void await(String orderNumber, List<Waiter> waiters, Instant at) {
        requireAllMoved(orderNumber, (Object[]) entities.createNativeQuery(WAIT)
                .setParameter(
                        1,
                        SqlArray.ofNumbers(waiters.stream().map(Waiter::lineNo).toList()))
                .setParameter(
                        2,
                        SqlArray.ofNumbers(
                                waiters.stream().map(Waiter::productId).toList()))
                .setParameter(
                        3,
                        SqlArray.ofNumbers(
                                waiters.stream().map(Waiter::quantity).toList()))
                .setParameter(
                        4,
                        SqlArray.ofTexts(waiters.stream()
                                .map(waiter -> Objects.toString(waiter.promise(), ""))
                                .toList()))
                .setParameter(5, orderNumber)
                .setParameter(6, at.atOffset(ZoneOffset.UTC))
                .getSingleResult());
    }

    /** What the lines of an order wait for still, by line number. */
    public Map<Integer, BigDecimal> open(String orderNumber) {
        Map<Integer, BigDecimal> open = new TreeMap<>();
        SqlRow.all(entities.createNativeQuery("select line_no, quantity - served - dropped from inventory.waiting"
                                + " where order_number = ?1 and served + dropped < quantity")
                        .setParameter(1, orderNumber)
                        .getResultList())
                .forEach(row -> open.put((int) row.number(), row.decimal()));
        return open;
    }

    /** Those who wait for these articles, whoever they are, in the order in which they are served. */
    public List<Claim> claims(Collection<Long> productIds) {
        return SqlRow.all(entities.createNativeQuery("select id, product_id, claimed, promise"
                                + " from inventory.open_claims(cast(?1 as bigint[])) order by product_id, claimed")
                        .setParameter(1, SqlArray.ofNumbers(productIds))
                        .getResultList())
                .stream()
                .map(row -> new Claim(row.number(), row.number(), row.decimal(), row.day()))
                .toList();
    }

    /**
     * Promises other days; what was promised before is kept.
     *
     * @param days by the id of the waiting line; empty for a day that nobody knows
     * @return the lines that were moved, by order
     */
    public List<Moved> promiseAgain(Map<Long, Optional<LocalDate>> days, MoveCause cause, Instant at) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select order_number, line_no, before_day, after_day
                                from inventory.promise_again(cast(?1 as bigint[]),
                                  array(select cast(nullif(d, '') as date)
                                    from unnest(cast(?2 as text[])) with ordinality as s(d, place) order by place), ?3, ?4)
                                order by order_number, line_no
                                """)
                        .setParameter(1, SqlArray.ofNumbers(days.keySet()))
                        .setParameter(
                                2,
                                SqlArray.ofTexts(days.values().stream()
                                        .map(day -> day.map(LocalDate::toString).orElse(""))
                                        .toList()))
                        .setParameter(3, cause.name())
                        .setParameter(4, at.atOffset(ZoneOffset.UTC))
                        .getResultList())
                .stream()
                .map(row -> new Moved(row.text(), (int) row.number(), row.day(), row.day()))
                .toList();
    }

    /** Lines wait for so much less, and get it never. */
    public void drop(String orderNumber, Map<Integer, BigDecimal> gone) {
        requireAllMoved(orderNumber, (Object[]) entities.createNativeQuery(DROP)
                .setParameter(1, SqlArray.ofNumbers(gone.keySet()))
                .setParameter(2, SqlArray.ofNumbers(gone.values()))
                .setParameter(3, orderNumber)
                .getSingleResult());
    }

    /** Gives what lies free of these articles to those who wait for it. @return the orders that got some */
    public List<String> serve(Collection<Long> productIds, Instant at) {
        List<?> numbers = entities.createNativeQuery(
                        "select distinct o from inventory.serve_waiting(cast(?1 as bigint[]), ?2) o order by o")
                .setParameter(1, SqlArray.ofNumbers(productIds))
                .setParameter(2, at.atOffset(ZoneOffset.UTC))
                .getResultList();
        List<String> served = numbers.stream().map(String::valueOf).toList();
        if (!served.isEmpty()) {
            entities.createNativeQuery(ONE_BY_ONE)
                    .setParameter(1, SqlArray.ofTexts(served))
                    .getResultList();
        }
        return served;
    }

    private static void requireAllMoved(String orderNumber, Object[] counts) {
        if (((Number) counts[0]).longValue() != ((Number) counts[1]).longValue()) {
            throw new RuleViolated(InventoryRule.STOCK_MOVED_MEANWHILE, Map.of("number", orderNumber));
        }
    }
}
