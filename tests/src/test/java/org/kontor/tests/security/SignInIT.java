package org.kontor.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

class SignInIT {

    private static final String COOKIE = "KONTORSESSION=";

    @BeforeEach
    @AfterEach
    void forgetTries() {
        Kontor.sql().update("delete from identity.sign_in_throttle");
        Kontor.sql().update("update identity.person set active = true");
    }

    private static String tried(String email) {
        return People.trySignIn(Kontor.http(), email, "guess").body();
    }

    private static String said(String page) {
        return page.replaceAll("(?s).*<main[^>]*>", "")
                .replaceAll("(value|nonce)=\"[^\"]*\"", "")
                .replaceAll("\\d\\d:\\d\\d:\\d\\d", "HH:MM:SS");
    }

    @Test
    void theAnswerIsTheSameWhetherTheAccountExistsOrNot() {
        for (int i = 0; i < 6; i++) {
            assertEquals(said(tried(People.LI_OF_HUAXIN)), said(tried("nobody.at.all@huaxin.example")), "try " + i);
        }
    }

    @Test
    void afterFiveWrongTriesTheRightPasswordMustWaitToo() {
        for (int left = 4; left > 0; left--) {
            assertTrue(tried(People.LI_OF_HUAXIN).contains(left + " tries left"), "expected " + left);
        }
        assertTrue(tried(People.LI_OF_HUAXIN).contains("Too many tries"));
        HttpResponse<String> right = People.trySignIn(Kontor.http(), People.LI_OF_HUAXIN, People.PASSWORD);
        assertNotEquals(303, right.statusCode());
        Kontor.sql().update("update identity.sign_in_throttle set blocked_until = now() - interval '1 second'");
        People.signIn(People.LI_OF_HUAXIN);
        assertEquals(
                0, Kontor.sql().count("select count(*) from identity.sign_in_throttle where subject like 'account:%'"));
    }

    @Test
    void manyTriesAtOnceAreNoMoreThanManyInARow() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(16);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                answers.add(pool.submit(() -> tried("emma.carter@bluepeak.example")));
            }
            int lookedAt = 0;
            for (Future<String> answer : answers) {
                lookedAt += answer.get().contains("tries left") ? 1 : 0;
            }
            assertTrue(lookedAt <= 4, lookedAt + " tries were answered as wrong");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void guessingManyAccountsFromOneAddressIsSlowedToo() {
        Kontor.sql()
                .update("insert into identity.sign_in_throttle (subject, failures, last_failure_at)"
                        + " values ('address:127.0.0.7', 99, now())");
        RawHttp.Answer page = RawHttp.sendFrom("127.0.0.7", "GET", "/sign-in");
        String cookie = page.header("set-cookie").replaceAll("(?s).*(KONTORFORM=[^;]+).*", "$1");
        String token = page.body().replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        String last = "";
        for (int i = 0; i < 3; i++) {
            last = RawHttp.sendFrom(
                            "127.0.0.7",
                            "POST",
                            "/sign-in",
                            "Cookie",
                            cookie,
                            "Content-Type",
                            "application/x-www-form-urlencoded",
                            "",
                            "csrf=" + token + "&email=p" + i + "%40x.example&password=guess")
                    .body();
        }
        assertTrue(last.contains("Too many tries"), last);
    }

    @Test
    void theSessionGetsANewIdAndItsCookieIsGuarded() {
        Http http = Kontor.http();
        HttpResponse<String> first = People.trySignIn(http, People.ANNA_OF_NORDWERK, People.PASSWORD);
        String one = cookie(first);
        assertTrue(one.contains("; HttpOnly") && one.contains("; SameSite=Lax") && one.contains("; path=/;"), one);
        http.postForm("/sign-out", Map.of("csrf", People.token(http.get("/help"))));
        String other = cookie(People.trySignIn(http, People.ANNA_OF_NORDWERK, People.PASSWORD));
        assertNotEquals(id(one), id(other));
    }

    @Test
    void anIdThatSomebodyBroughtIsNotTakenOver() {
        String planted = COOKIE + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.kontor";
        RawHttp.Answer page = RawHttp.send("GET", "/sign-in", "Cookie", planted);
        String form = page.header("set-cookie").replaceAll("(?s).*(KONTORFORM=[^;]+).*", "$1");
        String token = page.body().replaceAll("(?s).*name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        RawHttp.Answer in = RawHttp.send(
                "POST",
                "/sign-in",
                "Cookie",
                planted + "; " + form,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "",
                "csrf=" + token + "&email=" + People.ANNA_OF_NORDWERK.replace("@", "%40") + "&password="
                        + People.PASSWORD);
        assertEquals(303, in.status(), in.body());
        assertFalse(in.header("set-cookie").contains("AAAAAAAA"), in.header("set-cookie"));
        assertEquals(303, RawHttp.send("GET", "/cart", "Cookie", planted).status());
    }

    @Test
    void signingOutEndsTheSessionForWhoeverHasItsCookie() {
        Http http = Kontor.http();
        String session = id(cookie(People.trySignIn(http, People.ANNA_OF_NORDWERK, People.PASSWORD)));
        assertEquals(200, RawHttp.send("GET", "/help", "Cookie", session).status());
        assertEquals(200, RawHttp.send("GET", "/", "Cookie", session).status());
        http.postForm("/sign-out", Map.of("csrf", People.token(http.get("/help"))));
        assertEquals(303, RawHttp.send("GET", "/", "Cookie", session).status());
    }

    @Test
    void whoLeftIsOutAtTheNextRequest() {
        Http http = People.signIn(People.EMMA_OF_BLUEPEAK);
        assertEquals(200, http.get("/").statusCode());
        Kontor.sql().update("update identity.person set active = false where email = ?", People.EMMA_OF_BLUEPEAK);
        assertEquals(303, http.get("/").statusCode());
    }

    @Test
    void theWayBackLeadsToOurPagesOnly() {
        for (String next : List.of("https://evil.example/", "//evil.example", "/\\evil.example")) {
            Http http = Kontor.http();
            String token = People.token(http.get("/sign-in"));
            HttpResponse<String> in = http.postForm(
                    "/sign-in",
                    Map.of("csrf", token, "email", People.ANNA_OF_NORDWERK, "password", People.PASSWORD, "next", next));
            assertEquals("/", in.headers().firstValue("Location").orElse(""), next);
        }
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith(COOKIE))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no session cookie: " + answer.headers()));
    }

    private static String id(String cookie) {
        return cookie.replaceAll(";.*", "");
    }
}
