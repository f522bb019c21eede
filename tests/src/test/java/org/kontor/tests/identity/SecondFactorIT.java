package org.kontor.tests.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.identity.model.factor.Totp;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** A code beside the password: set up, asked for, forced by a role, and each code good once. */
class SecondFactorIT {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @BeforeEach
    @AfterEach
    void forgetTries() {
        Kontor.sql().update("delete from identity.sign_in_throttle");
    }

    /** A person with a generator. */
    private record Enrolled(String email, byte[] secret, List<String> codes, Http http) {}

    private static Enrolled enrol() {
        String email = Accounts.buyer();
        Http http = People.signIn(email);
        HttpResponse<String> begun =
                Accounts.post(http, "/security", Map.of("act", "totp-begin", "totp-password", People.PASSWORD));
        assertEquals("/second-factor?next=/security", Accounts.location(begun), begun.body());
        return confirm(email, http);
    }

    private static Enrolled confirm(String email, Http http) {
        String page = http.get("/second-factor").body();
        assertTrue(page.contains("<svg class=\"qr\""), page);
        byte[] secret = decoded(found(page, "class=\"typed\">([A-Z2-7 ]+)<").get(0));
        String wrong = Accounts.post(http, "/second-factor", Map.of("act", "confirm", "code", "000000"))
                .body();
        assertTrue(wrong.contains("not the code"), wrong);
        // The code of the step before, so that the present one is still good at the next sign-in.
        String answer = Accounts.post(http, "/second-factor", Map.of("act", "confirm", "code", code(secret, -1)))
                .body();
        List<String> codes = found(answer, "<code>([A-Z2-9-]{19})</code>");
        assertEquals(10, codes.size(), answer);
        return new Enrolled(email, secret, codes, http);
    }

    private static String code(byte[] secret, int off) {
        return Totp.code(secret, Totp.stepAt(Instant.now()) + off);
    }

    private static Http half(Enrolled person) {
        return People.signIn(person.email());
    }

    private static HttpResponse<String> answer(Http http, String code) {
        return Accounts.post(http, "/second-factor", Map.of("act", "answer", "code", code));
    }

    @Test
    void thePasswordAloneOpensNothing() {
        Enrolled person = enrol();
        assertEquals(200, person.http().get("/cart").statusCode(), "this session has shown it");
        Http http = half(person);
        for (String page : List.of("/", "/cart", "/orders", "/security", "/profile", "/choose-company")) {
            assertTrue(Accounts.location(http.get(page)).startsWith("/second-factor"), page);
        }
        HttpResponse<String> rest = http.get("/api/v1/cart");
        assertEquals(401, rest.statusCode());
        assertTrue(rest.body().contains("identity.second-factor-needed"), rest.body());
        assertEquals("/", Accounts.location(answer(http, code(person.secret(), 0))), "then everything is open");
        assertEquals(200, http.get("/cart").statusCode());
        assertEquals(200, http.get("/api/v1/cart").statusCode());
    }

    @Test
    void aSessionThatWasOpenBeforeMustShowItToo() {
        String email = Accounts.buyer();
        Http before = People.signIn(email);
        Http here = People.signIn(email);
        Accounts.post(here, "/security", Map.of("act", "totp-begin", "totp-password", People.PASSWORD));
        confirm(email, here);
        assertTrue(Accounts.location(before.get("/cart")).startsWith("/second-factor"));
    }

    @Test
    void theSessionGetsANewIdWhenItGrowsStrong() {
        Enrolled person = enrol();
        Http http = half(person);
        String set = answer(http, code(person.secret(), 0))
                .headers()
                .allValues("set-cookie")
                .toString();
        assertTrue(set.contains("KONTORSESSION="), set);
    }

    @Test
    void aCodeIsGoodOnceAlsoForManyAtOnce() throws Exception {
        Enrolled person = enrol();
        List<Http> sessions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sessions.add(half(person));
        }
        String code = code(person.secret(), 0);
        assertEquals(1, accepted(sessions, code));
        assertEquals(422, answer(half(person), code).statusCode());
    }

    @Test
    void aRecoveryCodeIsGoodOnceAlsoForManyAtOnce() throws Exception {
        Enrolled person = enrol();
        List<Http> sessions = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            sessions.add(half(person));
        }
        assertEquals(1, accepted(sessions, person.codes().get(3)));
        forgetTries();
        assertEquals(422, answer(half(person), person.codes().get(3)).statusCode());
        String small = person.codes().get(4).toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertEquals(303, answer(half(person), small).statusCode());
    }

    private static int accepted(List<Http> sessions, String code) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(sessions.size());
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (Http http : sessions) {
                String form = People.token(http.get("/second-factor"));
                answers.add(pool.submit(
                        () -> http.postForm("/second-factor", Map.of("csrf", form, "act", "answer", "code", code))
                                .statusCode()));
            }
            int taken = 0;
            for (Future<Integer> answer : answers) {
                taken += answer.get() == 303 ? 1 : 0;
            }
            return taken;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void guessingIsSlowedOverAllSessionsOfAPerson() {
        Enrolled person = enrol();
        forgetTries();
        for (int left = 4; left > 0; left--) {
            String said = answer(half(person), "000000").body();
            assertTrue(said.contains(left + " tries left"), said);
        }
        assertTrue(answer(half(person), "000000").body().contains("Too many tries"));
        assertTrue(answer(half(person), code(person.secret(), 0)).body().contains("Too many tries"));
    }

    @Test
    void nothingIsKeptInClear() {
        Enrolled person = enrol();
        long id = Accounts.id(person.email());
        String hex = java.util.HexFormat.of().formatHex(person.secret());
        assertEquals(
                1,
                Kontor.sql()
                        .count(
                                "select count(*) from identity.totp where person_id = ?"
                                        + " and encode(sealed, 'hex') not like ?",
                                id,
                                "%" + hex + "%"));
        assertEquals(
                10,
                Kontor.sql()
                        .count(
                                "select count(*) from identity.recovery_code where person_id = ? and length(code_sha256) = 32",
                                id));
    }

    @Test
    void whoMustHaveOneMakesItBeforeAnythingElseAndKeepsIt() {
        Kontor.sql().update("update identity.role set second_factor = true where code = 'unit-manager'");
        try {
            String email = Accounts.buyer();
            Accounts.join(email, Accounts.NORDWERK, "unit-manager");
            Http http = Kontor.http();
            assertEquals(303, People.trySignIn(http, email, People.PASSWORD).statusCode());
            assertTrue(Accounts.location(http.get("/cart")).startsWith("/second-factor"));
            assertEquals(401, http.get("/api/v1/cart").statusCode());
            assertTrue(http.get("/second-factor").body().contains("Your role requires a second factor"));
            Accounts.post(http, "/second-factor", Map.of("act", "begin"));
            confirm(email, http);
            assertEquals(200, http.get("/cart").statusCode());
            String refused = Accounts.post(
                            http, "/security", Map.of("act", "totp-remove", "totp-password", People.PASSWORD))
                    .body();
            assertTrue(refused.contains("One of your roles needs a second factor"), refused);
        } finally {
            Kontor.sql().update("update identity.role set second_factor = false where code = 'unit-manager'");
        }
    }

    @Test
    void settingUpAndRemovingNeedThePassword() {
        Enrolled person = enrol();
        for (String act : List.of("totp-begin", "totp-remove", "codes")) {
            String said = Accounts.post(person.http(), "/security", Map.of("act", act, "totp-password", "a guess"))
                    .body();
            assertTrue(said.contains("This is not your password"), act);
        }
        String renewed = Accounts.post(
                        person.http(), "/security", Map.of("act", "codes", "totp-password", People.PASSWORD))
                .body();
        assertFalse(renewed.contains(person.codes().get(0)));
        assertEquals(422, answer(half(person), person.codes().get(0)).statusCode(), "old ones are void");
        Accounts.post(person.http(), "/security", Map.of("act", "totp-remove", "totp-password", People.PASSWORD));
        assertEquals(200, People.signIn(person.email()).get("/cart").statusCode());
    }

    @Test
    void theHalfSignedInCannotSetUpAnother() {
        Enrolled person = enrol();
        Http http = half(person);
        String form = People.token(http.get("/second-factor"));
        assertEquals(
                422,
                http.postForm("/second-factor", Map.of("csrf", form, "act", "begin"))
                        .statusCode());
        assertEquals(
                422,
                http.postForm("/second-factor", Map.of("csrf", form, "act", "confirm", "code", "000000"))
                        .statusCode());
        assertTrue(Accounts.location(http.get("/cart")).startsWith("/second-factor"));
    }

    private static List<String> found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        List<String> all = new ArrayList<>();
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        assertFalse(all.isEmpty(), () -> pattern + " in " + page);
        return all;
    }

    private static byte[] decoded(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char letter : base32.replace(" ", "").toCharArray()) {
            held = held << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bytes.toByteArray();
    }
}
