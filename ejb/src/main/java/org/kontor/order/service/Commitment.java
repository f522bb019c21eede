package org.kontor.order.service;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kontor.approval.event.BudgetEnforcement;
import org.kontor.approval.event.BudgetEntryKind;
import org.kontor.approval.event.BudgetLeft;
import org.kontor.approval.event.BudgetMove;
import org.kontor.approval.event.Demand;
import org.kontor.approval.service.budget.EncumberBudget;
import org.kontor.approval.service.budget.SettleBudget;
import org.kontor.approval.service.limit.ReleaseLimits;
import org.kontor.credit.event.CreditEntryKind;
import org.kontor.credit.event.CreditMove;
import org.kontor.credit.service.MoveCredit;
import org.kontor.inventory.service.ReleaseStock;
import org.kontor.inventory.service.ReserveStock;
import org.kontor.inventory.service.ReserveStockCommand;
import org.kontor.inventory.service.StockShortage;
import org.kontor.inventory.service.sourcing.MoveHold;
import org.kontor.inventory.service.sourcing.MoveHoldCommand;
import org.kontor.kernel.Money;
import org.kontor.order.model.Charge;
import org.kontor.order.model.Holding;
import org.kontor.order.model.PricedLine;
import org.kontor.order.model.SalesOrder;
import org.kontor.order.model.SalesOrderRepository;

/**
 * What an order takes of others, and gives back, in the transaction that moves it: limits, budget, credit, stock, always
 * in this order, so that orders wait for each other and never for each other in a ring. Every change of an order goes
 * through {@link #settle}, which compares what the order had a claim to before and after: what is returned is exact
 * because nobody computes it twice.
 */
@Dependent
public class Commitment {

    @EJB
    private ReleaseLimits limits;

    @EJB
    private EncumberBudget encumber;

    @EJB
    private SettleBudget budgets;

    @EJB
    private MoveCredit credit;

    @EJB
    private ReserveStock reserve;

    @EJB
    private MoveHold elsewhere;

    @EJB
    private ReleaseStock release;

    /** Holds the amount of a draft or a revision of its budget. @return why somebody must agree, if so */
    List<Demand> encumber(SalesOrder order, String actor, LocalDate today, Instant at) {
        Charge charge = order.charge();
        if (charge.budgetId() == null) {
            return List.of();
        }
        Holding holding = order.holding();
        BudgetLeft left = encumber.encumber(
                move(order, charge, BudgetEntryKind.ENCUMBER, holding.amounts(), actor, at),
                holding.currency(),
                charge.costCentreId() == null ? 0 : charge.costCentreId(),
                today);
        return demands(left);
    }

    static List<Demand> demands(BudgetLeft left) {
        if (!left.isExceeded() || left.enforcement() != BudgetEnforcement.REQUIRE_APPROVAL) {
            return List.of();
        }
        return List.of(new Demand(
                "approval.budget-demand",
                Map.of("budget", left.name(), "over", left.left().negate(), "currency", left.currency())));
    }

    /**
     * A revision gives back what it asks for no more and, where another budget pays now, goes over to that. The budgets are
     * taken by their numbers, for two revisions may go the opposite way.
     *
     * @return why somebody must agree, if so
     */
    public List<Demand> recharge(SalesOrder order, Holding before, String actor, LocalDate today, Instant at) {
        Holding after = order.holding();
        Map<Integer, BigDecimal> gone = before.moneyWithout(after);
        if (!gone.isEmpty()) {
            limits.release(order.number(), after.total().amount(), at);
        }
        Long from = before.charge().budgetId();
        Long to = after.charge().budgetId();
        if (from == null || to != null && to < from) {
            List<Demand> demands = encumber(order, actor, today, at);
            giveBack(order, before, before.amounts(), actor, at);
            return demands;
        }
        if (from.equals(to)) {
            return demands(giveBack(order, before, gone, actor, at));
        }
        giveBack(order, before, before.amounts(), actor, at);
        return encumber(order, actor, today, at);
    }

    /** Takes a new order onto the account of the company: reserved while it waits, else bought. */
    void charge(SalesOrder order, String actor, Instant at) {
        Holding holding = order.holding();
        CreditEntryKind kind = holding.waiting() ? CreditEntryKind.RESERVED : CreditEntryKind.PURCHASED;
        credit.move(new CreditMove(order.companyId(), order.number(), kind, holding.total(), actor, at), false);
    }

    /** Holds the stock of all lines or says what is short. */
    void reserve(SalesOrder order, List<PricedLine> lines, Instant at) {
        List<ReserveStockCommand.Line> wanted = order.holding().goods().entrySet().stream()
                .map(line -> new ReserveStockCommand.Line(
                        line.getKey(), lines.get(line.getKey() - 1).productId(), line.getValue()))
                .toList();
        List<StockShortage> shortages = reserve.reserve(
                new ReserveStockCommand(order.number(), wanted, order.shipTo().country(), at));
        if (!shortages.isEmpty()) {
            throw StockShort.rule(shortages, lines);
        }
    }

    /** Holds goods of a line at another site instead. */
    public void holdElsewhere(MoveHoldCommand command) {
        elsewhere.move(command);
    }

    /** What was placed at once has used its budget. */
    public void consume(SalesOrder order, String actor, Instant at) {
        if (order.charge().budgetId() != null) {
            budgets.settle(move(
                    order,
                    order.charge(),
                    BudgetEntryKind.CONSUME,
                    order.holding().amounts(),
                    actor,
                    at));
        }
    }

    /**
     * Gives back what an order has no claim to any more, and turns what it held into what it has bought when it was placed
     * by this move.
     *
     * @param before what it had a claim to before the move; of the same budget as after it
     */
    public void settle(SalesOrder order, Holding before, SalesOrderRepository orders, String actor, Instant at) {
        Holding after = order.holding();
        if (after.goods().isEmpty()) {
            orders.freePoNumber(order.number());
        }
        giveBackSpent(order, before, actor, at);
        if (isPlaced(before, after)) {
            consume(order, actor, at);
        }
        settleGoods(order, before, actor, at);
    }

    /** The part of {@link #settle} that is about limits and budgets. */
    void giveBackSpent(SalesOrder order, Holding before, String actor, Instant at) {
        Holding after = order.holding();
        Map<Integer, BigDecimal> gone = before.moneyWithout(after);
        if (!gone.isEmpty()) {
            limits.release(order.number(), after.total().amount(), at);
            giveBack(order, before, gone, actor, at);
        }
    }

    /** The part of {@link #settle} that is about what is owed. */
    void giveBackCredit(SalesOrder order, Holding before, String actor, Instant at) {
        Money less = before.total().minus(order.holding().total());
        if (!less.isZero()) {
            CreditEntryKind back = before.waiting() ? CreditEntryKind.RELEASED : CreditEntryKind.REVERTED;
            credit.move(new CreditMove(order.companyId(), order.number(), back, less, actor, at), true);
        }
    }

    /** Goods of an order that ends, for another one to take of them in the same transaction; then {@link #serve} is called. */
    void layAside(SalesOrder order, Holding before, List<Long> products, Instant at) {
        release.layAside(order.number(), before.goods(), products, at);
    }

    /** What lies free of these articles is for those who wait. */
    void serve(List<Long> products, Instant at) {
        release.serve(products, at);
    }

    /** The part of {@link #settle} that comes after limits and budgets. */
    public void settleGoods(SalesOrder order, Holding before, String actor, Instant at) {
        Holding after = order.holding();
        giveBackCredit(order, before, actor, at);
        if (isPlaced(before, after)) {
            CreditEntryKind bought = CreditEntryKind.PURCHASED;
            credit.move(new CreditMove(order.companyId(), order.number(), bought, after.total(), actor, at), true);
        }
        release.release(order.number(), before.goodsWithout(after), at);
    }

    /** What came back leaves the budget and the account as it came onto them. */
    void giveBackReturned(SalesOrder order, GiveBackReturnedCommand returned) {
        Charge charge = order.charge();
        if (charge.budgetId() != null && !returned.amounts().isEmpty()) {
            budgets.settle(
                    move(order, charge, BudgetEntryKind.RETURN, returned.amounts(), returned.actor(), returned.at()));
        }
        if (returned.onAccount() != null && !returned.onAccount().isZero()) {
            credit.move(
                    new CreditMove(
                            order.companyId(),
                            order.number(),
                            CreditEntryKind.REFUNDED,
                            returned.onAccount(),
                            returned.actor(),
                            returned.at()),
                    true);
        }
    }

    private static boolean isPlaced(Holding before, Holding after) {
        return before.waiting() && !after.waiting() && !after.goods().isEmpty();
    }

    /** @return the budget afterwards, or null where none pays */
    private BudgetLeft giveBack(
            SalesOrder order, Holding before, Map<Integer, BigDecimal> amounts, String actor, Instant at) {
        if (before.charge().budgetId() == null) {
            return null;
        }
        BudgetEntryKind back = before.waiting() ? BudgetEntryKind.RELEASE : BudgetEntryKind.RETURN;
        return budgets.settle(move(order, before.charge(), back, amounts, actor, at));
    }

    private static BudgetMove move(
            SalesOrder order,
            Charge charge,
            BudgetEntryKind kind,
            Map<Integer, BigDecimal> lines,
            String actor,
            Instant at) {
        return new BudgetMove(
                order.companyId(),
                charge.budgetId(),
                kind,
                order.number(),
                lines,
                order.buyerId(),
                charge.unitId(),
                actor,
                at);
    }
}
