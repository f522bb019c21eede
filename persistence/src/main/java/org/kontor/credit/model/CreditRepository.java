package org.kontor.credit.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.kontor.credit.event.CreditMove;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;

/**
 * Credit accounts as rows: one statement moves the balance, guards the limit and writes the entry with the balance and the
 * limit after it. A company without an account orders on account without a limit.
 */
@ApplicationScoped
public class CreditRepository {

    private static final String MOVE =
            """
            with account as (
              select a.id, a.status, a.currency from credit.account a where a.company_id = ?1),
            moved as (
              update credit.account a set reserved = a.reserved + ?2, purchased = a.purchased + ?3,
                entry_count = a.entry_count + 1, version = a.version + 1
              where a.company_id = ?1 and %s
              returning a.id, a.company_id, a.entry_count, a.reserved + a.purchased as balance, a.limit_amount),
            entry as (
              insert into credit.entry (account_id, company_id, seq, kind, reserved_delta, purchased_delta,
                balance_after, limit_after, order_number, actor, at)
              select m.id, m.company_id, m.entry_count, ?4, ?2, ?3, m.balance, m.limit_amount, ?5, ?6, ?7 from moved m)
            select account.status, account.currency, m.id from account left join moved m on m.id = account.id
            """;

    private static final String TAKE = MOVE.formatted(
            """
            a.status = 'ACTIVE' and a.currency = ?8
                and (a.may_exceed or a.reserved + a.purchased + ?2 + ?3 <= a.limit_amount)
            """);

    /** What never came onto the account does not leave it: the order may be older than the account. */
    private static final String GIVE =
            MOVE.formatted("exists (select 1 from credit.entry e where e.order_number = ?5 and e.account_id = a.id)");

    @PersistenceContext
    private EntityManager entities;

    /**
     * Takes an order onto the account of its company, if it has one.
     *
     * @throws RuleViolated {@link CreditRule#ON_HOLD}, {@link CreditRule#EXCEEDED} with what is left, {@link
     *     CreditRule#CURRENCY_DIFFERS}
     */
    public void take(CreditMove move) {
        SqlRow account = SqlRow.all(bind(TAKE, move, move.reserved(), move.purchased())
                        .setParameter(8, move.amount().currency())
                        .getResultList())
                .stream()
                .findFirst()
                .orElse(null);
        if (account == null) {
            return;
        }
        String status = account.text();
        String currency = account.text();
        if (account.number() == 0) {
            throw refusal(move, status, currency);
        }
    }

    /** What was reserved is bought now: the company owes the same, for another reason. */
    public void convert(CreditMove move) {
        bind(GIVE, move, move.amount().amount().negate(), move.amount().amount())
                .getResultList();
    }

    /** Gives back what was reserved or bought. */
    public void give(CreditMove move) {
        bind(GIVE, move, move.reserved(), move.purchased()).getResultList();
    }

    /** Opens the account of a company, or changes it; the entry says what it was. */
    public void change(long companyId, CreditTerms terms, String currency, String reason, String actor, Instant at) {
        entities.createNativeQuery(
                        """
                        with changed as (
                          insert into credit.account as a
                            (company_id, currency, limit_amount, may_exceed, status, entry_count)
                          values (?1, ?2, ?3, ?4, ?5, 1)
                          on conflict (company_id) do update set limit_amount = excluded.limit_amount,
                            may_exceed = excluded.may_exceed, status = excluded.status,
                            entry_count = a.entry_count + 1, version = a.version + 1
                          returning a.id, a.company_id, a.entry_count, a.reserved + a.purchased as balance,
                            a.limit_amount)
                        insert into credit.entry
                          (account_id, company_id, seq, kind, balance_after, limit_after, actor, reason, at)
                        select c.id, c.company_id, c.entry_count,
                          case when c.entry_count = 1 then 'ALLOCATED' else 'UPDATED' end, c.balance, c.limit_amount,
                          ?6, ?7, ?8 from changed c
                        """)
                .setParameter(1, companyId)
                .setParameter(2, currency)
                .setParameter(3, terms.limit())
                .setParameter(4, terms.mayExceed())
                .setParameter(5, terms.status().name())
                .setParameter(6, actor)
                .setParameter(7, reason)
                .setParameter(8, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private Query bind(String sql, CreditMove move, BigDecimal reserved, BigDecimal purchased) {
        return entities.createNativeQuery(sql)
                .setParameter(1, move.companyId())
                .setParameter(2, reserved)
                .setParameter(3, purchased)
                .setParameter(4, move.kind().name())
                .setParameter(5, move.orderNumber())
                .setParameter(6, move.actor())
                .setParameter(7, move.at().atOffset(ZoneOffset.UTC));
    }

    private RuleViolated refusal(CreditMove move, String status, String currency) {
        if (!"ACTIVE".equals(status)) {
            return new RuleViolated(CreditRule.ON_HOLD);
        }
        if (!currency.equals(move.amount().currency())) {
            return new RuleViolated(
                    CreditRule.CURRENCY_DIFFERS,
                    Map.of("currency", currency, "order", move.amount().currency()));
        }
        List<?> left = entities.createNativeQuery(
                        "select limit_amount - reserved - purchased from credit.account where company_id = ?1")
                .setParameter(1, move.companyId())
                .getResultList();
        return new RuleViolated(
                CreditRule.EXCEEDED,
                Map.of("left", left.get(0), "wanted", move.amount().amount(), "currency", currency));
    }
}
