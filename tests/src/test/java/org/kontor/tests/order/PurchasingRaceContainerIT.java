package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.approval.event.Verdict;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.service.CancelOrder;
import org.kontor.order.service.CancelOrderCommand;
import org.kontor.order.service.OrderNumber;
import org.kontor.order.service.PlaceOrder;
import org.kontor.order.service.waiting.DecideOrder;
import org.kontor.order.service.waiting.DecideOrderCommand;
import org.kontor.order.service.waiting.ExpireOrder;
import org.kontor.order.service.waiting.WithdrawOrder;
import org.kontor.tests.container.Application;
import org.kontor.tests.container.Purse;
import org.kontor.tests.container.Quiet;

/** Many orders at once from one budget and one credit line, while others are decided, withdrawn, cancelled and run out. */
@ExtendWith(ArquillianExtension.class)
class PurchasingRaceContainerIT {

    private static final Set<String> EXPECTED =
            Set.of("approval.budget-exceeded", "credit.exceeded", "order.stock-short", "kernel.too-busy-try-again");

    @Resource(lookup = "java:/jdbc/KontorOwnerDS")
    private DataSource dataSource;

    @Resource
    private ManagedExecutorService threads;

    private Purse purse;
    private final List<String> odd = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void aCompanyOfItsOwn() throws SQLException {
        purse = Purse.of(dataSource);
        Quiet.begin(dataSource);
    }

    @AfterEach
    void nothingDrifts() throws SQLException {
        Quiet.end(dataSource);
        assertEquals(List.of(), odd);
        assertEquals(purse.entries(), purse.balances());
    }

    @Test
    void placedAtOnceTheBudgetIsNotExceeded() throws Exception {
        purse.budget("BLOCK", 300);
        purse.credit(5000);
        placeAtOnce();
    }

    @Test
    void placedAtOnceTheCreditIsNotExceeded() throws Exception {
        purse.budget("BLOCK", 5000);
        purse.credit(300);
        placeAtOnce();
    }

    private void placeAtOnce() throws Exception {
        int placed = crowd(200);
        assertTrue(placed > 6 && placed < 60, placed + " placed");
        assertEquals(
                "0",
                purse.one("select cast(count(*) as text) from approval.budget where company_id = " + purse.company()
                        + " and encumbered + consumed > granted"));
        assertEquals(
                "0",
                purse.one("select cast(count(*) as text) from credit.account where company_id = " + purse.company()
                        + " and reserved + purchased > limit_amount"));
    }

    @Test
    void requestsAreDecidedWithdrawnAndRunOutWhileOthersAreSubmitted() throws Exception {
        purse.budget("BLOCK", 500);
        purse.credit(450);
        purse.asksForEverything();
        crowd(120);
        assertEquals(
                "0",
                purse.one("select cast(count(*) as text) from approval.budget where company_id = " + purse.company()
                        + " and encumbered + consumed > granted"));
        String due = purse.one("select coalesce(trim_scale(sum(gross_amount) filter"
                + " (where status = 'AWAITING_APPROVAL')), 0) || '/' || coalesce(trim_scale(sum(gross_amount) filter"
                + " (where status = 'PLACED')), 0) from order_.sales_order where company_id = " + purse.company());
        assertTrue(purse.state().startsWith(due + " " + due), () -> "orders " + due);
    }

    private int crowd(int orders) throws Exception {
        Random random = new Random(7);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            int first = 1 + random.nextInt(3);
            int second = random.nextInt(2);
            int regret = random.nextInt(5);
            work.add(() -> submit(first, second, regret));
        }
        int placed = 0;
        for (Future<Integer> one : threads.invokeAll(work)) {
            placed += one.get();
        }
        return placed;
    }

    private int submit(int first, int second, int regret) throws Exception {
        OrderNumber order;
        try {
            order = Application.as("person-" + purse.buyer(), Purse.BUYER, () -> Application.bean(PlaceOrder.class)
                    .place(purse.command(first, second)));
        } catch (RuleViolated refused) {
            if (!EXPECTED.contains(refused.ruleKey())) {
                odd.add(refused.getMessage());
            }
            return 0;
        }
        if (order.waits()) {
            end(order.value(), regret);
        } else if (regret == 0) {
            quietly(() -> buyer(() ->
                    Application.bean(CancelOrder.class).cancel(new CancelOrderCommand(order.value(), Map.of(), null))));
        }
        return 1;
    }

    private void end(String number, int how) throws Exception {
        switch (how) {
            case 0 ->
                quietly(() -> buyer(() -> {
                    Application.bean(WithdrawOrder.class).withdraw(number, null);
                    return null;
                }));
            case 1 -> {
                purse.sql("update order_.sales_order set expires_at = now() where number = '" + number
                        + "' and status = 'AWAITING_APPROVAL'");
                quietly(() -> Application.as(
                        "person-" + purse.buyer(), Set.of("system"), () -> Application.bean(ExpireOrder.class)
                                .expireNext()));
            }
            case 2 -> decide(number, Verdict.REFUSE);
            case 3 -> decide(number, Verdict.APPROVE);
            default -> {}
        }
    }

    /** Two at once, of whom one decides. */
    private void decide(String number, Verdict verdict) throws Exception {
        long approver = purse.asked(number);
        String seen = purse.seen(number);
        for (int times = 0; times < 2; times++) {
            quietly(() -> Application.as("person-" + approver, Purse.APPROVER, () -> Application.bean(DecideOrder.class)
                    .decide(new DecideOrderCommand(number, verdict, Map.of(), "race", seen))));
        }
    }

    private <T> T buyer(Callable<T> work) throws Exception {
        return Application.as("person-" + purse.buyer(), Purse.BUYER, work);
    }

    private static void quietly(Callable<?> work) throws Exception {
        try {
            work.call();
        } catch (RuleViolated late) {
            assertTrue(late.status() == 409 || late.status() == 404, late.getMessage());
        }
    }
}
