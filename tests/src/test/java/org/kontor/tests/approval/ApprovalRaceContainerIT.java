package org.kontor.tests.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.approval.event.ApprovalRoute;
import org.kontor.approval.event.CloseReason;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.approval.event.Outcome;
import org.kontor.approval.event.Verdict;
import org.kontor.approval.service.CloseApproval;
import org.kontor.approval.service.LookAgain;
import org.kontor.approval.service.OpenApproval;
import org.kontor.approval.service.RecordDecision;
import org.kontor.approval.service.RecordDecisionCommand;
import org.kontor.approval.service.RouteApproval;
import org.kontor.approval.service.limit.ReleaseLimits;
import org.kontor.approval.service.limit.UseLimits;
import org.kontor.identity.service.CallerLook;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.tests.container.Application;

/** Many approvers at once, and limits that many orders want at once: one outcome, and never more than there is. */
@ExtendWith(ArquillianExtension.class)
class ApprovalRaceContainerIT {

    private static final byte[] SHA256 = new byte[32];

    @Resource(lookup = "java:/jdbc/KontorOwnerDS")
    private DataSource dataSource;

    @Resource
    private ManagedExecutorService threads;

    private long company;
    private long unit;
    private long requester;
    private final List<Long> approvers = new ArrayList<>();

    @BeforeEach
    void aCompanyOfItsOwn() throws SQLException {
        String tag = UUID.randomUUID().toString().substring(0, 8);
        company = id("insert into organisation.company (number, name, country, currency) values ('APR-" + tag
                + "', 'Race " + tag + "', 'DE', 'EUR') returning id");
        unit = id("select id from organisation.unit where company_id = " + company);
        requester = person("asks-" + tag, "buyer");
        for (int i = 0; i < 50; i++) {
            approvers.add(person("approves-" + i + "-" + tag, "approver"));
        }
        person("admin-" + tag, "buyer-admin");
    }

    @Test
    void ofFiftyApproversAtOnceOneDecidesAndTheOthersAreToldSo() throws Exception {
        rule("[[\"role:approver\"]]");
        String number = open();
        List<Outcome> outcomes = decideAll(number, Verdict.APPROVE, Verdict.APPROVE);
        assertEquals(List.of(Outcome.APPROVED), outcomes);
        assertEquals(
                1,
                count("select count(*) from approval.flow_decision d join approval.flow f on f.id = d.flow_id"
                        + " where f.order_number = '" + number + "'"));
        assertEquals(
                0,
                count("select count(*) from approval.flow_asked a join approval.flow f on f.id = a.flow_id"
                        + " where f.order_number = '" + number + "'"));
    }

    @Test
    void approvalAndRefusalAtOnceGiveExactlyOneOutcome() throws Exception {
        rule("[[\"role:approver\"]]");
        for (int round = 0; round < 5; round++) {
            String number = open();
            List<Outcome> outcomes = decideAll(number, Verdict.APPROVE, Verdict.REFUSE);
            assertEquals(1, outcomes.size(), outcomes.toString());
            assertEquals(
                    1,
                    count("select count(*) from approval.flow where order_number = '" + number + "' and status = '"
                            + outcomes.get(0) + "'"));
        }
    }

    @Test
    void oneApproverWhoClicksTenTimesDecidesOnce() throws Exception {
        rule("[[\"role:approver\"], [\"role:buyer-admin\"]]");
        String number = open();
        List<Callable<Outcome>> clicks = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            clicks.add(() -> decide(number, approvers.get(0), Verdict.APPROVE, SHA256));
        }
        assertEquals(List.of(Outcome.PENDING), outcomes(clicks));
        assertEquals(2, count("select tier from approval.flow where order_number = '" + number + "'"));
    }

    @Test
    void theRequesterNeverDecidesNorDoesAnybodyElseWhoWasNotAsked() throws Exception {
        rule("[[\"role:approver\"]]");
        String number = open();
        assertEquals(
                "approval.approver-must-differ-from-requester",
                refusal(() -> decide(number, requester, Verdict.APPROVE, SHA256)));
        long stranger = person("stranger-" + number, "buyer");
        assertEquals("approval.not-asked", refusal(() -> decide(number, stranger, Verdict.APPROVE, SHA256)));
        byte[] other = SHA256.clone();
        other[3] = 1;
        assertEquals(
                "approval.version-differs", refusal(() -> decide(number, approvers.get(0), Verdict.APPROVE, other)));
        SQLException self = assertThrows(
                SQLException.class,
                () -> sql(
                        "insert into approval.flow_decision (flow_id, company_id, requester_id, person_id, person_name,"
                                + " tier_no, verdict, at, seen_sha256, amount) select id, company_id, requester_id, requester_id,"
                                + " 'x', 1, 'APPROVE', now(), order_sha256, amount from approval.flow where order_number = '"
                                + number + "'"));
        assertTrue(self.getMessage().contains("decider_differs_from_requester"), self.getMessage());
    }

    @Test
    void whoeverLeavesIsReplacedAndWhoeverIsSilentIsJoinedByTheNext() throws Exception {
        rule("[[\"role:approver\"]]");
        sql("delete from identity.membership where company_id = " + company + " and role_code = 'approver'"
                + " and person_id <> " + approvers.get(0));
        String number = open();
        assertEquals(List.of(approvers.get(0)), asked(number));
        sql("update identity.person set active = false where id = " + approvers.get(0));
        look(number, Instant.now());
        assertEquals(1, asked(number).size());
        assertTrue(!asked(number).contains(approvers.get(0)));
        sql("update identity.person set active = true where id = " + approvers.get(0));
        look(number, Instant.now());
        assertEquals(List.of(approvers.get(0)), asked(number));
        look(number, Instant.now().plus(Duration.ofHours(25)));
        assertEquals(2, asked(number).size());
        assertEquals(4, count("select count(*) from integration.outbox_message where aggregate_id = '" + number + "'"));
    }

    /** An absence that begins while the flow runs, a deputy who loses his post, a role that is given up. */
    @Test
    void whoeverIsNotThereAnyMoreIsReplacedUpToTheAdministrators() throws Exception {
        rule("[[\"person:" + approvers.get(0) + "\"]]");
        sql("insert into approval.absence (company_id, person_id, deputy_id, from_day, until_day) values (" + company
                + ", " + approvers.get(0) + ", " + approvers.get(1) + ", current_date + 1, current_date + 9)");
        String number = open();
        assertEquals(List.of(approvers.get(0)), asked(number));
        Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
        look(number, tomorrow);
        assertEquals(List.of(approvers.get(1)), asked(number));
        sql("delete from identity.membership where company_id = " + company + " and person_id = " + approvers.get(1));
        look(number, tomorrow.plusSeconds(1));
        assertEquals(1, asked(number).size());
        long administrator = asked(number).get(0);
        assertTrue(administrator > approvers.get(approvers.size() - 1), "the administrator is asked last of all");
        assertEquals("approval.not-asked", refusal(() -> decide(number, approvers.get(1), Verdict.APPROVE, SHA256)));
        sql("delete from approval.absence where company_id = " + company);
        assertEquals(Outcome.APPROVED, decide(number, approvers.get(0), Verdict.APPROVE, SHA256));
    }

    @Test
    void aHardLimitIsNeverExceededAndItsBalanceIsTheSumOfItsEntries() throws Exception {
        sql("insert into approval.spend_limit (company_id, role_code, period, currency, amount, enforcement) values ("
                + company + ", 'buyer', 'MONTH', 'EUR', 10000, 'BLOCK')");
        List<Callable<String>> uses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String number = "L" + UUID.randomUUID();
            uses.add(() -> {
                use(number);
                return number;
            });
        }
        List<String> served = outcomes(uses);
        assertEquals(10, served.size());
        assertEquals(
                0,
                count(
                        "select count(*) from approval.limit_balance b where b.company_id = " + company
                                + " and used <> (select sum(amount) from approval.limit_entry e where e.limit_id = b.limit_id)"));
        system(() -> {
            Application.bean(ReleaseLimits.class).release(served.get(0), new BigDecimal("400"), Instant.now());
            return null;
        });
        assertEquals(9400, count("select cast(used as int) from approval.limit_balance where company_id = " + company));
        assertEquals("approval.limit-exceeded", refusal(() -> use("M" + UUID.randomUUID())));
    }

    @Test
    void whatIsAboveASoftLimitAsksSomebodyWithAuthority() throws Exception {
        sql("insert into approval.spend_limit (company_id, person_id, period, currency, amount, enforcement) values ("
                + company + ", " + requester + ", 'ORDER', 'EUR', 500, 'REQUIRE_APPROVAL')");
        ApprovalRoute toAdmin = route();
        assertEquals(1, toAdmin.tiers().size());
        assertEquals("authority", toAdmin.tiers().get(0).all().get(0).asks());
        assertEquals(1, toAdmin.tiers().get(0).all().get(0).anyOf().size());
        sql("insert into approval.authority (company_id, person_id, currency, amount) values (" + company + ", "
                + approvers.get(7) + ", 'EUR', 1000)");
        assertEquals(
                approvers.get(7),
                route().tiers().get(0).all().get(0).anyOf().get(0).personId());
    }

    @Test
    void aDeputySitsInAndAClosedFlowTakesNoDecision() throws Exception {
        rule("[[\"person:" + approvers.get(0) + "\"]]");
        sql("insert into approval.absence (company_id, person_id, deputy_id, from_day, until_day) values (" + company
                + ", " + approvers.get(0) + ", " + approvers.get(1) + ", current_date - 2, current_date + 2)");
        String number = open();
        assertEquals(List.of(approvers.get(1)), asked(number));
        system(() -> {
            Application.bean(CloseApproval.class).close(number, CloseReason.WITHDRAWN, Instant.now());
            return null;
        });
        assertEquals(
                "approval.status-does-not-allow",
                refusal(() -> decide(number, approvers.get(1), Verdict.APPROVE, SHA256)));
    }

    private List<Outcome> decideAll(String number, Verdict even, Verdict odd) throws Exception {
        List<Callable<Outcome>> decisions = new ArrayList<>();
        for (int i = 0; i < approvers.size(); i++) {
            long approver = approvers.get(i);
            Verdict verdict = i % 2 == 0 ? even : odd;
            decisions.add(() -> decide(number, approver, verdict, SHA256));
        }
        return outcomes(decisions);
    }

    /** What came of those that were not refused by a rule. */
    private <T> List<T> outcomes(List<Callable<T>> calls) throws Exception {
        List<T> outcomes = new ArrayList<>();
        List<Callable<T>> guarded = new ArrayList<>();
        calls.forEach(call -> guarded.add(() -> {
            try {
                return call.call();
            } catch (RuleViolated broken) {
                return null;
            }
        }));
        for (Future<T> future : threads.invokeAll(guarded)) {
            T outcome = future.get();
            if (outcome != null) {
                outcomes.add(outcome);
            }
        }
        return outcomes;
    }

    private static String refusal(Callable<?> call) throws Exception {
        try {
            call.call();
            return "taken";
        } catch (RuleViolated broken) {
            return broken.ruleKey();
        } catch (EJBException other) {
            throw new AssertionError(other.getCausedByException());
        }
    }

    private Outcome decide(String number, long person, Verdict verdict, byte[] seen) throws Exception {
        CallerView caller = new CallerView(
                person,
                company,
                "P" + person,
                "C",
                false,
                "en",
                "UTC",
                "EUR",
                "x@example",
                CallerLook.USUAL,
                unit,
                Map.of(),
                null,
                null,
                null);
        RecordDecisionCommand command = new RecordDecisionCommand(
                number, caller, verdict, "because", seen, null, Instant.now().truncatedTo(ChronoUnit.MICROS));
        return system(() -> Application.bean(RecordDecision.class).record(command));
    }

    private String open() throws Exception {
        String number = "a" + UUID.randomUUID();
        ApprovalRoute route = system(() -> Application.bean(OpenApproval.class)
                .open(order(number), SHA256, Instant.now().plus(Duration.ofDays(7))));
        assertTrue(route.needed());
        return number;
    }

    private ApprovalRoute route() throws Exception {
        return system(() -> Application.bean(RouteApproval.class).route(order(null)));
    }

    private String use(String number) throws Exception {
        return system(() -> {
            Application.bean(UseLimits.class).use(order(number));
            return number;
        });
    }

    private void look(String number, Instant at) throws Exception {
        system(() -> Application.bean(LookAgain.class).look(number, at));
    }

    private OrderForApproval order(String number) {
        BigDecimal amount = new BigDecimal("1000.00");
        return new OrderForApproval(
                number,
                company,
                unit,
                requester,
                "EUR",
                amount,
                BigDecimal.ZERO,
                1,
                1,
                amount,
                Set.of(),
                null,
                "DE",
                null,
                List.of(),
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    private static <T> T system(Callable<T> work) throws Exception {
        return Application.as("system", Set.of(Permission.SYSTEM), work);
    }

    private void rule(String tiers) throws SQLException {
        sql("insert into approval.rule (company_id, unit_id, name, condition, tiers) values (" + company + ", " + unit
                + ", 'R" + UUID.randomUUID() + "', '{\"all\":[]}', '" + tiers + "')");
    }

    private long person(String name, String role) throws SQLException {
        long person = id("insert into identity.person (email, name) values ('" + name + "@race.example', '" + name
                + "') returning id");
        sql("insert into identity.membership (person_id, company_id, role_code) values (" + person + ", " + company
                + ", '" + role + "')");
        return person;
    }

    private List<Long> asked(String number) throws SQLException {
        List<Long> asked = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(
                        "select a.person_id from approval.flow_asked a join approval.flow f on f.id = a.flow_id"
                                + " where f.order_number = '" + number + "' order by 1");
                ResultSet rows = prepared.executeQuery()) {
            while (rows.next()) {
                asked.add(rows.getLong(1));
            }
        }
        return asked;
    }

    private int count(String query) throws SQLException {
        return (int) id(query);
    }

    private long id(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(query);
                ResultSet rows = prepared.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }
}
