package org.kontor.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.identity.Accounts;

/**
 * Who signs out is out for good, though requests of the same session are still being answered. The row of the session is made
 * good again by hand each time: what the server itself keeps of a session must not come back either.
 */
class SlowRequestIT {

    private static final String TABLE = "order_.sales_order";
    private static final int CALLERS = 2;

    private final ExecutorService browser = Executors.newFixedThreadPool(CALLERS);

    @AfterEach
    void close() {
        browser.shutdownNow();
    }

    /** Of the back-office: a page that keeps the state of its view in the session when it is done. */
    @ParameterizedTest
    @CsvSource({",/orders", "administrator,/office/orders"})
    void aPageThatIsSlowDoesNotBringTheSessionBack(String staff, String page) throws Exception {
        String email = staff == null ? Accounts.buyer() : Accounts.staff(staff);
        Http http = Kontor.http();
        String session = sessionOf(http, email);
        String token = People.token(http.get("/help"));
        assertEquals(200, get(page, session));
        List<Future<Integer>> slow = new ArrayList<>();
        try (Connection other = Kontor.server().database().open();
                Statement stuck = other.createStatement()) {
            other.setAutoCommit(false);
            stuck.execute("lock table " + TABLE + " in access exclusive mode");
            for (int i = 0; i < CALLERS; i++) {
                slow.add(browser.submit(() -> get(page, session)));
            }
            waiting(slow.size());
            assertEquals(303, http.postForm("/sign-out", Map.of("csrf", token)).statusCode());
            other.rollback();
        }
        for (Future<Integer> answer : slow) {
            assertTrue(answer.get() < 400, "what was asked before is answered: " + answer.get());
        }
        staysOut(email, page, session);
    }

    private static void waiting(int requests) {
        Probe.until(
                requests + " requests wait",
                () -> Kontor.sql()
                        .count(
                                "select count(distinct pid) from pg_locks where not granted and relation = cast(? as regclass)",
                                TABLE),
                count -> count >= requests);
    }

    private static void staysOut(String email, String page, String session) {
        assertEquals(
                1,
                Kontor.sql()
                        .update(
                                "update identity.session set revoked_at = null where person_id = ? and revoked_at is not null",
                                Accounts.id(email)));
        assertEquals(303, get(page, session), "the session came back");
    }

    private static int get(String page, String session) {
        return RawHttp.send("GET", page, "Cookie", session).status();
    }

    private static String sessionOf(Http http, String email) {
        return People.trySignIn(http, email, People.PASSWORD).headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith("KONTORSESSION="))
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .findFirst()
                .orElseThrow();
    }
}
