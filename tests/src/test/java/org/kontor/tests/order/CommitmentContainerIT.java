package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.approval.event.Outcome;
import org.kontor.approval.event.Verdict;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.service.CancelOrder;
import org.kontor.order.service.CancelOrderCommand;
import org.kontor.order.service.ConfirmOrder;
import org.kontor.order.service.ConfirmOrderCommand;
import org.kontor.order.service.OrderNumber;
import org.kontor.order.service.PlaceOrder;
import org.kontor.order.service.PlaceOrderCommand;
import org.kontor.order.service.RejectOrder;
import org.kontor.order.service.RejectOrderCommand;
import org.kontor.order.service.waiting.DecideOrder;
import org.kontor.order.service.waiting.DecideOrderCommand;
import org.kontor.order.service.waiting.ExpireOrder;
import org.kontor.order.service.waiting.ReviseOrder;
import org.kontor.order.service.waiting.ReviseOrderCommand;
import org.kontor.order.service.waiting.WithdrawOrder;
import org.kontor.tests.container.Application;
import org.kontor.tests.container.Purse;
import org.kontor.tests.container.Quiet;

/** What an order takes of budget, credit and stock, it gives back exactly, whichever way it ends. */
@ExtendWith(ArquillianExtension.class)
class CommitmentContainerIT {

    @Resource(lookup = "java:/jdbc/KontorOwnerDS")
    private DataSource dataSource;

    private Purse purse;
    private boolean quiet;

    @BeforeEach
    void aCompanyOfItsOwn() throws SQLException {
        purse = Purse.of(dataSource);
        Quiet.begin(dataSource);
        quiet = true;
    }

    @AfterEach
    void theBooksAgree() throws SQLException {
        if (quiet) {
            Quiet.end(dataSource);
        }
        assertEquals(purse.entries(), purse.balances());
    }

    @Test
    void whatIsPlacedAtOnceIsConsumedAndWhatDoesNotComeIsReturnedToTheSameBudget() throws Exception {
        purse.budget("BLOCK", 100);
        purse.credit(500);
        String number = place(3, 4).value();
        assertEquals("0/70 0/70 stock 3/4", purse.state());

        purse.sql("update approval.budget set active = false, valid_from = '2001-01-01', valid_until = '2002-01-01'"
                + " where company_id = " + purse.company());
        system(() -> Application.bean(ConfirmOrder.class)
                .confirm(new ConfirmOrderCommand(number, "E", Map.of(1, BigDecimal.ONE), "short")));
        assertEquals("0/50 0/50 stock 1/4", purse.state());
        assertEquals(
                "CONSUME 1 30.0000,CONSUME 2 40.0000,ENCUMBER 1 30.0000,ENCUMBER 2 40.0000,RETURN 1 20.0000",
                purse.entriesOf(number));
    }

    @Test
    void aRejectionReturnsEverything() throws Exception {
        purse.budget("BLOCK", 100);
        purse.credit(500);
        String number = place(3, 4).value();
        system(() -> Application.bean(RejectOrder.class).reject(new RejectOrderCommand(number, "E", "no")));
        assertEquals("0/0 0/0 stock 0/0", purse.state());
    }

    @Test
    void aBudgetThatBlocksRefusesAndNothingIsTaken() throws Exception {
        purse.budget("BLOCK", 69);
        purse.credit(500);
        assertEquals("approval.budget-exceeded", refusal(() -> place(3, 4)));
        assertEquals("0/0 0/0 stock 0/0", purse.state());
        assertEquals(OrderStatus.PLACED, place(3, 3).status());
    }

    @Test
    void aBudgetThatWarnsGoesBelowZero() throws Exception {
        purse.budget("WARN", 10);
        assertEquals(OrderStatus.PLACED, place(1, 1).status());
        assertEquals("0/20 - stock 1/1", purse.state());
    }

    @Test
    void creditIsTheSellersAndNobodyApprovesBeyondIt() throws Exception {
        purse.credit(50);
        purse.asksForEverything();
        assertEquals("credit.exceeded", refusal(() -> place(3, 4)));
        assertTrue(place(1, 4).waits());
        assertEquals("credit.exceeded", refusal(() -> place(1, 0)));
        purse.sql("update credit.account set status = 'ON_HOLD' where company_id = " + purse.company());
        assertEquals("credit.on-hold", refusal(() -> place(1, 0)));
        assertEquals("- 50/0 stock 1/4", purse.state());
    }

    @Test
    void twoOpenBudgetsWantAChoice() throws Exception {
        purse.budget("BLOCK", 100);
        long second = purse.budget("BLOCK", 100);
        assertEquals("order.budget-must-be-chosen", refusal(() -> place(1, 1)));
        buyer(() -> Application.bean(PlaceOrder.class).place(command(1, 1).charged("C1", second, null, null)));
        assertEquals(
                "order.cost-centre-unknown",
                refusal(() -> buyer(() ->
                        Application.bean(PlaceOrder.class).place(command(1, 1).charged("C2", null, null, null)))));
    }

    @Test
    void anExceededBudgetAsksAndAnApprovalConsumesIt() throws Exception {
        purse.budget("REQUIRE_APPROVAL", 50);
        purse.credit(500);
        OrderNumber number = place(3, 4);
        assertTrue(number.waits());
        assertEquals("70/0 70/0 stock 3/4", purse.state());
        assertEquals("order.changed-since-seen", refusal(() -> decide(number, Verdict.APPROVE, Map.of(), "00")));
        assertEquals(Outcome.APPROVED, decide(number, Verdict.APPROVE, Map.of(), purse.seen(number.value())));
        assertEquals("0/70 0/70 stock 3/4", purse.state());
        assertEquals("PLACED", purse.status(number.value()));
        assertEquals(
                "order.status-does-not-allow",
                refusal(() -> decide(number, Verdict.APPROVE, Map.of(), purse.seen(number.value()))));
    }

    @Test
    void aCutGivesBackExactlyWhatWasCut() throws Exception {
        purse.budget("BLOCK", 100);
        purse.credit(500);
        purse.asksForEverything();
        OrderNumber number = place(3, 4);
        decide(number, Verdict.APPROVE, Map.of(1, BigDecimal.ONE, 2, BigDecimal.ZERO), purse.seen(number.value()));
        assertEquals("0/10 0/10 stock 1/0", purse.state());
        assertEquals("PLACED", purse.status(number.value()));
    }

    @Test
    void everyEndGivesBackEverything() throws Exception {
        purse.budget("BLOCK", 70);
        purse.credit(70);
        purse.asksForEverything();
        OrderNumber refused = place(3, 4);
        decide(refused, Verdict.REFUSE, Map.of(), purse.seen(refused.value()));
        assertEquals("REFUSED", purse.status(refused.value()));
        OrderNumber withdrawn = place(3, 4);
        buyer(() -> {
            Application.bean(WithdrawOrder.class).withdraw(withdrawn.value(), "not needed");
            return null;
        });
        assertEquals("WITHDRAWN", purse.status(withdrawn.value()));
        OrderNumber expired = place(3, 4);
        purse.sql("update order_.sales_order set expires_at = now() where number = '" + expired.value() + "'");
        system(() -> {
            while (Application.bean(ExpireOrder.class).expireNext()) {
                assertTrue(true);
            }
        });
        assertEquals("EXPIRED", purse.status(expired.value()));
        assertEquals("0/0 0/0 stock 0/0", purse.state());
    }

    @Test
    void aRevisionIsAskedForAnewAndTheOldApprovalIsVoid() throws Exception {
        purse.budget("BLOCK", 70);
        purse.credit(500);
        purse.asksForEverything();
        OrderNumber number = place(3, 4);
        String old = purse.seen(number.value());
        assertEquals(OrderStatus.AWAITING_APPROVAL, buyer(() -> Application.bean(ReviseOrder.class)
                .revise(new ReviseOrderCommand(
                        number.value(), old, Map.of(2, BigDecimal.ONE), null, Quiet.PO, null, "C1", null, "less"))));
        assertEquals("40/0 40/0 stock 3/1", purse.state());
        assertEquals("order.changed-since-seen", refusal(() -> decide(number, Verdict.APPROVE, Map.of(), old)));
        decide(number, Verdict.APPROVE, Map.of(), purse.seen(number.value()));
        assertEquals("0/40 0/40 stock 3/1", purse.state());
    }

    @Test
    void aPriceThatChangesMeanwhileDoesNotChangeTheRequest() throws Exception {
        purse.asksForEverything();
        OrderNumber number = place(3, 4);
        purse.sql("update pricing.price set amount = 99 where product_id in (" + purse.products() + ")");
        decide(number, Verdict.APPROVE, Map.of(), purse.seen(number.value()));
        assertEquals(
                "70.0000",
                purse.one("select cast(gross_amount as text) from order_.sales_order where number = '" + number.value()
                        + "'"));
    }

    @Test
    void whatIsCancelledBeforeItIsSentComesBackLineByLine() throws Exception {
        purse.budget("BLOCK", 100);
        purse.credit(500);
        String number = place(3, 4).value();
        purse.sql(
                "update integration.outbox_message set status = 'WAITING', next_attempt_at = now() + interval '1 hour'"
                        + " where aggregate_id = '" + number + "' and destination = 'ERP'");
        buyer(() -> Application.bean(CancelOrder.class)
                .cancel(new CancelOrderCommand(number, Map.of(1, BigDecimal.ONE), null)));
        assertEquals("0/60 0/60 stock 2/4", purse.state());
        purse.sql("update integration.outbox_message set status = 'WAITING', attempts = 1,"
                + " next_attempt_at = now() + interval '1 hour' where aggregate_id = '" + number
                + "' and destination = 'ERP' and id = (select id from integration.outbox_message where aggregate_id = '"
                + number + "' and destination = 'ERP' order by aggregate_seq desc limit 1)");
        assertEquals(
                "order.already-sent",
                refusal(() -> buyer(() ->
                        Application.bean(CancelOrder.class).cancel(new CancelOrderCommand(number, Map.of(), null)))));
        assertEquals("0/60 0/60 stock 2/4", purse.state());
        purse.sql("update integration.outbox_message set attempts = 0 where aggregate_id = '" + number + "'");
        buyer(() -> Application.bean(CancelOrder.class).cancel(new CancelOrderCommand(number, Map.of(), "no")));
        assertEquals("CANCELLED", purse.status(number));
        assertEquals("0/0 0/0 stock 0/0", purse.state());
    }

    @Test
    void aNumberThatMayBeUsedOnceIsFreeAgainWhenNothingCameOfTheOrder() throws Exception {
        purse.setting("po-number-unique", "yes");
        purse.asksForEverything();
        OrderNumber first = place(1, 1);
        assertEquals("order.po-number-used", refusal(() -> place(1, 1)));
        buyer(() -> {
            Application.bean(WithdrawOrder.class).withdraw(first.value(), null);
            return null;
        });
        assertTrue(place(1, 1).waits());
    }

    private OrderNumber place(int first, int second) throws Exception {
        return buyer(() -> Application.bean(PlaceOrder.class).place(command(first, second)));
    }

    private PlaceOrderCommand command(int first, int second) {
        return purse.command(first, second);
    }

    private Outcome decide(OrderNumber number, Verdict verdict, Map<Integer, BigDecimal> cut, String seen)
            throws Exception {
        return Application.as(
                "person-" + purse.asked(number.value()), Purse.APPROVER, () -> Application.bean(DecideOrder.class)
                        .decide(new DecideOrderCommand(number.value(), verdict, cut, "said", seen)));
    }

    private static String refusal(Callable<?> work) {
        return assertThrows(RuleViolated.class, work::call).ruleKey();
    }

    private <T> T buyer(Callable<T> work) throws Exception {
        return Application.as("person-" + purse.buyer(), Purse.BUYER, work);
    }

    private void system(Runnable work) throws Exception {
        Application.as("person-" + purse.buyer(), Set.of("system"), () -> {
            work.run();
            return null;
        });
    }
}
