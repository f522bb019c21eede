package org.kontor.approval.model.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.approval.event.Demand;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.approval.model.ApprovalRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;

/**
 * What people have used of their limits: entries that are written once, and balances that a trigger keeps as their sums. For
 * each span of time one limit counts: the person's own before those of his roles, and of those the greatest.
 */
@ApplicationScoped
public class LimitRepository {

    /** What counts for a person now. @param used without what the asking order itself has used */
    private record Standing(
            long limitId, LimitPeriod period, boolean hard, BigDecimal amount, LocalDate spanStart, BigDecimal used) {

        boolean isExceededBy(BigDecimal more) {
            return used.add(more).compareTo(amount) > 0;
        }

        BigDecimal left() {
            return amount.subtract(used).max(BigDecimal.ZERO);
        }
    }

    private static final String STANDING =
            """
            with mine as (
              select distinct on (l.period) l.id, l.period, l.enforcement, l.amount
                from approval.spend_limit l
               where l.company_id = ?1 and l.active and l.currency = ?3
                 and (l.person_id = ?2 or l.role_code in (
                   select m.role_code from identity.held_role m where m.person_id = ?2 and m.company_id = ?1)
                   or ?2 = 0 and l.role_code = 'company-api')
               order by l.period, l.person_id is null, l.amount desc, l.id),
            today as (
              select cast(cast(?4 as timestamptz) at time zone c.time_zone as date) as day
                from organisation.company c where c.id = ?1),
            spans as (
              select mine.*, case period when 'DAY' then day when 'MONTH' then cast(date_trunc('month', day) as date)
                  when 'YEAR' then cast(date_trunc('year', day) as date) else date '2000-01-01' end as span_start
                from mine, today)
            select s.id, s.period, s.enforcement = 'BLOCK', s.amount, s.span_start, coalesce(b.used, 0) - coalesce((
                select sum(e.amount) from approval.limit_entry e where e.order_number = ?5 and e.limit_id = s.id
                  and e.person_id = ?2 and e.span_start = s.span_start), 0)
              from spans s left join approval.limit_balance b
                on b.limit_id = s.id and b.person_id = ?2 and b.span_start = s.span_start and s.period <> 'ORDER'
             order by s.id
            """;

    @PersistenceContext
    private EntityManager entities;

    /** The limits of the requester as they stand, without the order's own use of them. */
    private List<Standing> standing(OrderForApproval order) {
        List<?> rows = entities.createNativeQuery(STANDING)
                .setParameter(1, order.companyId())
                .setParameter(2, order.requesterId())
                .setParameter(3, order.currency())
                .setParameter(4, order.at().atOffset(ZoneOffset.UTC))
                .setParameter(5, order.orderNumber() == null ? "" : order.orderNumber())
                .getResultList();
        return SqlRow.all(rows).stream()
                .map(row -> new Standing(
                        row.number(),
                        LimitPeriod.valueOf(row.text()),
                        row.flag(),
                        row.decimal(),
                        row.day(),
                        row.decimal()))
                .toList();
    }

    /**
     * Takes the order's amount from the limits; locks their balances until the end of the transaction, so that of two orders
     * of one person at the same time the second sees what the first has taken.
     *
     * @return what the other limits, exceeded, ask for
     * @throws RuleViolated {@link ApprovalRule#LIMIT_EXCEEDED}, {@link ApprovalRule#ORDER_LIMIT_EXCEEDED} by a hard limit
     */
    public List<Demand> use(OrderForApproval order) {
        List<Standing> limits = standing(order);
        List<Standing> spans = limits.stream()
                .filter(limit -> limit.period() != LimitPeriod.ORDER)
                .toList();
        if (!spans.isEmpty()) {
            spans.forEach(limit -> lock(order, limit));
            limits = standing(order);
        }
        List<Demand> demands = demands(order, limits);
        limits.stream().filter(limit -> limit.period() != LimitPeriod.ORDER).forEach(limit -> set(order, limit));
        return demands;
    }

    /**
     * What the limits ask for that the order exceeds.
     *
     * @throws RuleViolated {@link ApprovalRule#LIMIT_EXCEEDED}, {@link ApprovalRule#ORDER_LIMIT_EXCEEDED} by a hard limit
     */
    public List<Demand> demands(OrderForApproval order) {
        return demands(order, standing(order));
    }

    private static List<Demand> demands(OrderForApproval order, List<Standing> limits) {
        List<Demand> demands = new ArrayList<>();
        for (Standing limit : limits) {
            if (limit.isExceededBy(order.amount())) {
                RuleViolated exceeded = exceeded(order, limit);
                if (limit.hard()) {
                    throw exceeded;
                }
                demands.add(new Demand(exceeded.ruleKey(), Map.copyOf(exceeded.details())));
            }
        }
        return demands;
    }

    /** Leaves to an order no more of its limits than it is still worth. */
    public void release(String orderNumber, BigDecimal remaining, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into approval.limit_entry
                          (limit_id, company_id, person_id, span_start, order_number, amount, at)
                        select limit_id, company_id, person_id, span_start, order_number, ?2 - sum(amount), ?3
                          from approval.limit_entry where order_number = ?1
                         group by limit_id, company_id, person_id, span_start, order_number
                        having sum(amount) > ?2 order by limit_id
                        """)
                .setParameter(1, orderNumber)
                .setParameter(2, remaining)
                .setParameter(3, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private static RuleViolated exceeded(OrderForApproval order, Standing limit) {
        return new RuleViolated(
                limit.period() == LimitPeriod.ORDER ? ApprovalRule.ORDER_LIMIT_EXCEEDED : ApprovalRule.LIMIT_EXCEEDED,
                Map.of(
                        "amount", limit.amount().stripTrailingZeros().toPlainString(),
                        "left", limit.left().stripTrailingZeros().toPlainString(),
                        "period", limit.period(),
                        "currency", order.currency()));
    }

    private void lock(OrderForApproval order, Standing limit) {
        entities.createNativeQuery("insert into approval.limit_balance (limit_id, company_id, person_id, span_start)"
                        + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, limit.limitId())
                .setParameter(2, order.companyId())
                .setParameter(3, order.requesterId())
                .setParameter(4, limit.spanStart())
                .executeUpdate();
        entities.createNativeQuery("select used from approval.limit_balance"
                        + " where limit_id = ?1 and person_id = ?2 and span_start = ?3 for update")
                .setParameter(1, limit.limitId())
                .setParameter(2, order.requesterId())
                .setParameter(3, limit.spanStart())
                .getResultList();
    }

    /** Writes the difference between what the order has used and its amount. */
    private void set(OrderForApproval order, Standing limit) {
        entities.createNativeQuery(
                        """
                        insert into approval.limit_entry
                          (limit_id, company_id, person_id, span_start, order_number, amount, at)
                        select ?1, ?2, ?3, ?4, ?5, more.amount, ?7 from (
                          select ?6 - coalesce(sum(amount), 0) as amount from approval.limit_entry
                           where order_number = ?5 and limit_id = ?1 and person_id = ?3 and span_start = ?4) more
                         where more.amount <> 0
                        """)
                .setParameter(1, limit.limitId())
                .setParameter(2, order.companyId())
                .setParameter(3, order.requesterId())
                .setParameter(4, limit.spanStart())
                .setParameter(5, order.orderNumber())
                .setParameter(6, order.amount())
                .setParameter(7, order.at().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }
}
