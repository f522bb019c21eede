package org.kontor.tests.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.identity.service.CallerName;
import org.kontor.identity.service.people.AcceptInvitation;
import org.kontor.identity.service.people.AcceptInvitationCommand;
import org.kontor.identity.service.people.InvitationQueries;
import org.kontor.identity.service.people.InvitePerson;
import org.kontor.identity.service.people.InvitePersonCommand;
import org.kontor.identity.service.people.WithdrawInvitation;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.tests.container.Application;

/** A seat is offered by mail, taken once, sent again, withdrawn; nobody offers what is not his to give. */
@ExtendWith(ArquillianExtension.class)
class InvitationContainerIT {

    private static final String PASSWORD = "vier blaue Segel im Hafen";
    private static final Set<String> ADMIN = Set.of(Permission.PEOPLE_MANAGE);
    private static int number;

    @Resource(lookup = "java:/jdbc/KontorOwnerDS")
    private DataSource database;

    private final String email = "invited-" + System.nanoTime() + "-" + number++ + "@people.example";

    private long invite(String by, Set<String> roles, String language) throws Exception {
        return Application.as(caller(by), ADMIN, () -> Application.bean(InvitePerson.class)
                .invite(InvitePersonCommand.own(email, null, roles, language)));
    }

    private static CallerName accept(String token, String name) {
        return Application.bean(AcceptInvitation.class)
                .accept(new AcceptInvitationCommand(token, name, PASSWORD, "127.0.0.1", null));
    }

    @Test
    void theInvitedReadsAndStartsInHisLanguage() throws Exception {
        invite("anna.schmidt@nordwerk.example", Set.of("buyer"), "zh");
        String letter = letter(1);
        assertTrue(letter.contains("Anna Schmidt 邀请您"), letter);
        CallerName person = accept(token(letter), "新同事");
        assertEquals("zh", one("select language from identity.person where id = " + person.id()));
        assertEquals(
                "1 buyer",
                one("select company_id || ' ' || role_code from identity.membership where person_id = " + person.id()));
        assertEquals(
                person.id(),
                Long.parseLong(one("select accepted_by from identity.invitation where email = '" + email + "'")));
    }

    @Test
    void ofManyAtOnceOneTakesTheSeat() throws Exception {
        invite("anna.schmidt@nordwerk.example", Set.of("buyer"), "en");
        String token = token(letter(1));
        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            List<Future<Boolean>> takers = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String name = "Taker " + i;
                takers.add(pool.submit(() -> takes(token, name)));
            }
            int taken = 0;
            for (Future<Boolean> taker : takers) {
                taken += taker.get() ? 1 : 0;
            }
            assertEquals(1, taken);
        } finally {
            pool.shutdownNow();
        }
        assertEquals("1", one("select count(*) from identity.person where email = '" + email + "'"));
    }

    private static boolean takes(String token, String name) {
        try {
            return accept(token, name) != null;
        } catch (RuleViolated tooLate) {
            assertTrue(tooLate.ruleKey().matches("identity.(invitation-not-valid|account-exists)"), tooLate.ruleKey());
            return false;
        }
    }

    @Test
    void sentAgainTheOldLinkIsVoid() throws Exception {
        long first = invite("anna.schmidt@nordwerk.example", Set.of("buyer"), "en");
        String old = token(letter(1));
        assertEquals(first, invite("anna.schmidt@nordwerk.example", Set.of("buyer"), "en"), "the same offer");
        String young = token(letter(2));
        assertNotEquals(old, young);
        assertRule("identity.invitation-not-valid", () -> accept(old, "Somebody"));
        accept(young, "Somebody");
    }

    @Test
    void withdrawnOrTooOldItOpensNothing() throws Exception {
        long id = invite("anna.schmidt@nordwerk.example", Set.of("buyer"), "en");
        String token = token(letter(1));
        assertRule(
                "identity.invitation-not-valid",
                () -> Application.as(caller("li.wei@huaxin.example"), ADMIN, () -> {
                    Application.bean(WithdrawInvitation.class).withdraw(id);
                    return null;
                }));
        Application.as(caller("anna.schmidt@nordwerk.example"), ADMIN, () -> {
            Application.bean(WithdrawInvitation.class).withdraw(id);
            return null;
        });
        assertRule("identity.invitation-not-valid", () -> accept(token, "Somebody"));
    }

    @Test
    void openOffersAreSeenInTheOwnCompanyOnly() throws Exception {
        invite("anna.schmidt@nordwerk.example", Set.of("buyer"), "en");
        assertTrue(open("anna.schmidt@nordwerk.example").contains(email));
        assertTrue(!open("li.wei@huaxin.example").contains(email));
    }

    private List<String> open(String by) throws Exception {
        return Application.as(caller(by), ADMIN, () -> Application.bean(InvitationQueries.class).open().stream()
                .map(InvitationQueries.OpenInvitation::email)
                .toList());
    }

    @Test
    void nobodyOffersAStaffSeatOrOneOfAnotherCompany() throws Exception {
        assertRule(
                "identity.role-not-yours-to-give",
                () -> invite("anna.schmidt@nordwerk.example", Set.of("administrator"), "en"));
        assertRule(
                "identity.role-not-yours-to-give",
                () -> invite("anna.schmidt@nordwerk.example", Set.of("company-api"), "en"));
        long foreign =
                Long.parseLong(one("select id from organisation.unit where company_id = 2 and parent_id is null"));
        assertRule(
                "identity.unit-unknown",
                () -> Application.as(
                        caller("anna.schmidt@nordwerk.example"), ADMIN, () -> Application.bean(InvitePerson.class)
                                .invite(InvitePersonCommand.own(email, foreign, Set.of("buyer"), "en"))));
    }

    @Test
    void whoIsNobodyIsNotTakenForTheHouse() {
        assertRule(
                "identity.sign-in-needed",
                () -> Application.as("nobody-we-know", ADMIN, () -> Application.bean(InvitePerson.class)
                        .invite(InvitePersonCommand.own(email, null, Set.of("administrator"), "en"))));
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String wrong : List.of("nobody", "a@b", "a b@c.example", "x@y.example\r\nBcc: z@z.example")) {
            assertRule(
                    "identity.email-unknown-form",
                    () -> Application.as(
                            caller("anna.schmidt@nordwerk.example"), ADMIN, () -> Application.bean(InvitePerson.class)
                                    .invite(InvitePersonCommand.own(wrong, null, Set.of("buyer"), "en"))));
        }
    }

    private static void assertRule(String key, org.junit.jupiter.api.function.Executable work) {
        assertEquals(key, assertThrows(RuleViolated.class, work).ruleKey());
    }

    private String caller(String address) throws SQLException {
        return "person-" + one("select id from identity.person where email = '" + address + "'");
    }

    /** The letter that came as the n-th. */
    private String letter(int n) throws SQLException {
        String sql =
                "select body_text from sandbox.mail where recipient = '" + email + "' order by id offset " + (n - 1);
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        String seen = one(sql);
        while (seen == null) {
            assertTrue(System.nanoTime() < end, "no letter to " + email);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            seen = one(sql);
        }
        return seen;
    }

    private static String token(String letter) {
        Matcher link = Pattern.compile("/invitation/([A-Za-z0-9_-]{43})").matcher(letter);
        assertTrue(link.find(), letter);
        return link.group(1);
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
