package org.kontor.tests.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** Forgotten and changed passwords. */
class PasswordIT {

    private static final String NEW = "vier blaue Segel im Hafen";

    @BeforeEach
    @AfterEach
    void forgetTries() {
        Kontor.sql().update("delete from identity.sign_in_throttle");
    }

    private static HttpResponse<String> forgot(String email) {
        return Accounts.post(Kontor.http(), "/forgotten", Map.of("email", email));
    }

    private static String resetLink(String email) {
        long before = Mailbox.count(email);
        assertEquals(303, forgot(email).statusCode());
        return Mailbox.token(Mailbox.next(email, before), "reset");
    }

    private static HttpResponse<String> reset(String token, String password) {
        return Accounts.post(Kontor.http(), "/reset/" + token, Map.of("password", password));
    }

    @Test
    void aForgottenPasswordIsReplacedByTheLinkInTheLetterAndAllSessionsEnd() {
        String email = Accounts.buyer();
        Http elsewhere = People.signIn(email);
        String token = resetLink(email);
        HttpResponse<String> done = reset(token, NEW);
        assertEquals("/sign-in?done=password", Accounts.location(done), done.body());
        assertEquals(303, elsewhere.get("/cart").statusCode(), "the session elsewhere has ended");
        assertEquals(
                422, People.trySignIn(Kontor.http(), email, People.PASSWORD).statusCode());
        assertEquals(303, People.trySignIn(Kontor.http(), email, NEW).statusCode());
        assertEquals(404, Kontor.http().get("/reset/" + token).statusCode(), "a link is good once");
    }

    @Test
    void theSecretOfALinkStandsNowhereInTheDatabase() {
        String email = Accounts.buyer();
        String token = resetLink(email);
        assertEquals(
                0,
                Kontor.sql()
                        .count(
                                "select count(*) from integration.outbox_message where payload::text like ?",
                                "%" + token + "%"));
        assertEquals(
                0,
                Kontor.sql()
                        .count(
                                "select count(*) from integration.partner_message where payload like ?",
                                "%" + token + "%"));
        assertEquals(
                1,
                Kontor.sql()
                        .count(
                                "select count(*) from identity.password_reset where token_sha256 = sha256(cast(? as bytea))"
                                        + " and used_at is null",
                                token));
    }

    @Test
    void ofManyAtOnceOneUsesTheLink() throws Exception {
        String email = Accounts.buyer();
        String token = resetLink(email);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String password = NEW + " " + i;
                answers.add(pool.submit(() -> {
                    Http http = Kontor.http();
                    String form = People.token(http.get("/help"));
                    return http.postForm("/reset/" + token, Map.of("csrf", form, "password", password))
                            .statusCode();
                }));
            }
            int used = 0;
            for (Future<Integer> answer : answers) {
                used += answer.get() == 303 ? 1 : 0;
            }
            assertEquals(1, used);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aLinkThatIsTooOldOrReplacedOpensNothing() {
        String email = Accounts.buyer();
        String first = resetLink(email);
        String second = resetLink(email);
        assertEquals(404, Kontor.http().get("/reset/" + first).statusCode());
        assertEquals(200, Kontor.http().get("/reset/" + second).statusCode());
        Kontor.sql()
                .update(
                        "update identity.password_reset set expires_at = now() where person_id = ?",
                        Accounts.id(email));
        assertEquals(404, Kontor.http().get("/reset/" + second).statusCode());
    }

    @Test
    void theAnswerIsTheSameForAnAddressWithoutAccount() {
        String email = Accounts.buyer();
        HttpResponse<String> known = forgot(email);
        HttpResponse<String> unknown = forgot("nobody.at.all@people.example");
        assertEquals(known.statusCode(), unknown.statusCode());
        assertEquals(Accounts.location(known), Accounts.location(unknown));
        Mailbox.next(email, 0);
        assertEquals(0, Mailbox.count("nobody.at.all@people.example"));
    }

    @Test
    void theTimeTellsNothingAboutTheAccount() {
        String email = Accounts.buyer();
        long forgottenGap = gap(email, "nobody-1@people.example", PasswordIT::forgot);
        long signInGap = gap(
                email,
                "nobody-2@people.example",
                address -> People.trySignIn(Kontor.http(), address, "a guess that is wrong"));
        assertTrue(forgottenGap < 10, "medians differ by ms: forgotten " + forgottenGap);
        assertTrue(signInGap < 10, "medians differ by ms: sign-in " + signInGap);
    }

    /** Milliseconds between the medians of tries with the one and the other, in turn. */
    private static long gap(String known, String unknown, Consumer<String> attempt) {
        int tries = 25;
        long[] ofKnown = new long[tries];
        long[] ofUnknown = new long[tries];
        for (int i = -3; i < tries; i++) {
            long one = nanos(known, attempt);
            long other = nanos(unknown, attempt);
            if (i >= 0) {
                ofKnown[i] = one;
                ofUnknown[i] = other;
            }
        }
        Arrays.sort(ofKnown);
        Arrays.sort(ofUnknown);
        long gap = Math.abs(ofKnown[tries / 2] - ofUnknown[tries / 2]);
        // On a busy machine what lies within the spread of the same question tells nothing either.
        long spread = ofKnown[tries * 3 / 4] - ofKnown[tries / 4];
        return Math.max(0, gap - spread) / 1_000_000;
    }

    private static long nanos(String email, Consumer<String> attempt) {
        Kontor.sql().update("delete from identity.sign_in_throttle");
        long from = System.nanoTime();
        attempt.accept(email);
        return System.nanoTime() - from;
    }

    @Test
    void askingAgainAndAgainIsSlowed() {
        String last = "";
        for (int i = 0; i < 4; i++) {
            last = forgot("slow@people.example").body();
        }
        assertTrue(last.contains("Too many tries"), last);
    }

    @Test
    void aPasswordIsChangedByWhoKnowsTheOldOneAndOtherSessionsEnd() {
        String email = Accounts.buyer();
        Http here = People.signIn(email);
        Http elsewhere = People.signIn(email);
        HttpResponse<String> wrong = change(here, "not the old one", NEW);
        assertEquals(422, wrong.statusCode());
        assertTrue(wrong.body().contains("This is not your password"), wrong.body());
        assertEquals("/security?done=password", Accounts.location(change(here, People.PASSWORD, NEW)));
        assertEquals(200, here.get("/cart").statusCode());
        assertEquals(303, elsewhere.get("/cart").statusCode());
        People.trySignIn(Kontor.http(), email, NEW);
    }

    @Test
    void aWeakPasswordIsRefusedAndSaysWhy() {
        String email = Accounts.buyer();
        Http here = People.signIn(email);
        assertTrue(change(here, People.PASSWORD, "short").body().contains("at least 12"));
        assertTrue(change(here, People.PASSWORD, "Password1234!").body().contains("tried first"));
        assertEquals(
                303, People.trySignIn(Kontor.http(), email, People.PASSWORD).statusCode());
    }

    @Test
    void anOldWeakHashIsMadeAnewAtTheNextSignIn() {
        String email = Accounts.buyer();
        // Argon2id of "kontor-demo" with half the memory.
        String weak = Kontor.sql().one("select password_hash from identity.person where email = ?", email);
        assertFalse(weak.contains("m=9728"));
        String made = WeakHash.of(People.PASSWORD);
        Kontor.sql().update("update identity.person set password_hash = ? where email = ?", made, email);
        People.signIn(email);
        String now = Kontor.sql().one("select password_hash from identity.person where email = ?", email);
        assertTrue(now.contains("m=19456"), now);
        People.signIn(email);
    }

    private static HttpResponse<String> change(Http http, String before, String after) {
        return Accounts.post(
                http, "/security", Map.of("act", "password", "old-password", before, "new-password", after));
    }
}
