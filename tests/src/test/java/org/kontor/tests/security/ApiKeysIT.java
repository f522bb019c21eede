package org.kontor.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;

/** Keys that a company's administrator makes for programs, and staff for theirs. */
class ApiKeysIT {

    private static final Pattern SECRET = Pattern.compile("kontor_key_[0-9A-Za-z]{49}");
    private static final Pattern NUMBER = Pattern.compile("/api-key/([0-9]+)\"");

    private final Http anna = People.signIn(People.ANNA_OF_NORDWERK);

    @Test
    void aKeyIsShownOnceAndMayWhatItWasGivenAndNothingElse() {
        HttpResponse<String> made = make(anna, "/api-keys", "Only orders", "may=order.read");
        assertEquals(200, made.statusCode());
        String secret = secret(made);
        Http program = Kontor.http().withKey(secret);
        assertEquals(200, program.get("/api/v1/orders").statusCode());
        assertEquals(403, program.get("/api/v1/products?q=M8").statusCode());
        assertFalse(anna.get("/api-keys").body().contains(secret));
        assertFalse(anna.get("/api-key/" + id("Only orders")).body().contains(secret));
        assertEquals(
                "0",
                Kontor.sql()
                        .one(
                                "select count(*) from identity.api_key k where k::text like ?",
                                "%" + secret.substring(16) + "%"));
        assertEquals(
                1,
                Kontor.sql()
                        .count(
                                "select count(*) from identity.api_key where secret_sha256 = sha256(convert_to(?, 'UTF8'))",
                                secret));
    }

    @Test
    void theSameFormMakesNoSecondKey() {
        String request = UUID.randomUUID().toString();
        assertEquals(
                200,
                make(anna, "/api-keys", "Sent twice", "may=order.read", "request=" + request)
                        .statusCode());
        HttpResponse<String> again = make(anna, "/api-keys", "Sent twice", "may=order.read", "request=" + request);
        assertEquals(422, again.statusCode());
        assertFalse(SECRET.matcher(again.body()).find());
        assertEquals(1, Kontor.sql().count("select count(*) from identity.api_key where name = 'Sent twice'"));
    }

    @Test
    void nobodyGivesWhatNoKeyMayHoldOrWhatHeMayNotHimself() {
        for (String permission :
                List.of("apikey.manage", "account.edit", "staff.order.read", "system", "people.manage")) {
            HttpResponse<String> refused = make(anna, "/api-keys", "Too much", "may=" + permission);
            assertEquals(422, refused.statusCode(), permission);
        }
        assertEquals(422, make(anna, "/api-keys", "Nothing").statusCode());
        assertEquals(
                0, Kontor.sql().count("select count(*) from identity.api_key where name in ('Too much', 'Nothing')"));
    }

    @Test
    void aWithdrawnKeyIsRefusedAtTheNextCall() {
        Http program = Kontor.http().withKey(secret(make(anna, "/api-keys", "To withdraw", "may=order.read")));
        assertEquals(200, program.get("/api/v1/orders").statusCode());
        assertEquals(
                303,
                post(anna, "/api-key/" + id("To withdraw"), "verb=withdraw").statusCode());
        assertEquals(401, program.get("/api/v1/orders").statusCode());
        Probe.until(
                "the refused call stands in the log",
                () -> anna.get("/api-key/" + id("To withdraw")).body(),
                page -> page.contains("The key is revoked."));
    }

    @Test
    void anExpiredKeyIsRefused() {
        Http program = Kontor.http().withKey(secret(make(anna, "/api-keys", "To expire", "may=order.read")));
        assertEquals(200, program.get("/api/v1/orders").statusCode());
        Kontor.sql()
                .update("update identity.api_key set expires_at = now() where id = ?", Long.valueOf(id("To expire")));
        assertEquals(401, program.get("/api/v1/orders").statusCode());
    }

    @Test
    void aKeyHoldsFromItsAddressesOnly() {
        String far =
                secret(make(anna, "/api-keys", "Far away", "may=order.read", "addresses=" + encoded("192.0.2.0/24")));
        assertEquals(401, Kontor.http().withKey(far).get("/api/v1/orders").statusCode());
        String near =
                secret(make(anna, "/api-keys", "Near", "may=order.read", "addresses=" + encoded("127.0.0.0/8 ::1")));
        assertEquals(200, Kontor.http().withKey(near).get("/api/v1/orders").statusCode());
        HttpResponse<String> wrong =
                make(anna, "/api-keys", "Wrong range", "may=order.read", "addresses=" + encoded("localhost"));
        assertEquals(422, wrong.statusCode());
    }

    @Test
    void aNewSecretTakesOverWhileTheOldOneGoesOnForAWhile() {
        Http old = Kontor.http().withKey(secret(make(anna, "/api-keys", "To rotate", "may=order.read")));
        String id = id("To rotate");
        String secret = secret(post(anna, "/api-key/" + id, "verb=rotate&hours=24&request=" + UUID.randomUUID()));
        assertEquals(200, Kontor.http().withKey(secret).get("/api/v1/orders").statusCode());
        assertEquals(200, old.get("/api/v1/orders").statusCode());
        assertTrue(anna.get("/api-key/" + id).body().contains("By a new key"));
        String last = secret(post(anna, "/api-key/" + id, "verb=rotate&hours=0&request=" + UUID.randomUUID()));
        assertEquals(401, old.get("/api/v1/orders").statusCode());
        assertEquals(200, Kontor.http().withKey(last).get("/api/v1/orders").statusCode());
    }

    @Test
    void keysOfTheOlderKindGoOnAndCanBeRotated() {
        assertEquals(
                200, Kontor.http().withKey(Keys.NORDWERK).get("/api/v1/orders").statusCode());
        String id = id("Demo key");
        String secret = secret(post(anna, "/api-key/" + id, "verb=rotate&hours=720&request=" + UUID.randomUUID()));
        assertEquals(
                200, Kontor.http().withKey(secret).get("/api/v1/products?q=M8").statusCode());
        Kontor.sql().update("update identity.api_key set expires_at = null where id = ?", Long.valueOf(id));
    }

    @Test
    void keysOfOthersAreNotThere() {
        String secret = secret(make(anna, "/api-keys", "Only Nordwerk's", "may=order.read"));
        String id = id("Only Nordwerk's");
        for (String other : List.of(People.EMMA_OF_BLUEPEAK, People.LI_OF_HUAXIN)) {
            Http stranger = People.signIn(other);
            assertEquals(404, stranger.get("/api-key/" + id).statusCode());
            assertEquals(404, post(stranger, "/api-key/" + id, "verb=withdraw").statusCode());
            assertFalse(stranger.get("/api-keys").body().contains("Only Nordwerk"));
        }
        Http administrator = People.signIn(People.ADMINISTRATOR);
        assertEquals(404, administrator.get("/office/api-key/" + id).statusCode());
        assertEquals(200, Kontor.http().withKey(secret).get("/api/v1/orders").statusCode());
    }

    @Test
    void staffMakeKeysForThemselves() {
        Http administrator = People.signIn(People.ADMINISTRATOR);
        HttpResponse<String> made = make(administrator, "/office/api-keys", "Night report", "may=staff.report.read");
        assertEquals(200, made.statusCode());
        Http program = Kontor.http().withKey(secret(made));
        assertEquals(200, program.get("/api/v1/reports/sales").statusCode());
        assertEquals(403, program.get("/api/v1/imports").statusCode());
        assertEquals(
                403, People.signIn(People.OPERATIONS).get("/office/api-keys").statusCode());
        Http jonas = People.signIn("jonas.weber@nordwerk.example");
        assertEquals(403, jonas.get("/api-keys").statusCode());
    }

    @Test
    void theLastFiftyCallsAreKept() {
        Http program = Kontor.http().withKey(secret(make(anna, "/api-keys", "Talkative", "may=order.read")));
        for (int call = 0; call < 60; call++) {
            program.get("/api/v1/orders/none-" + call);
        }
        String id = id("Talkative");
        Probe.until(
                "the last call is noted",
                () -> Kontor.sql()
                        .count(
                                "select count(*) from identity.api_call where key_id = ? and path like '%none-59'",
                                Long.valueOf(id)),
                count -> count == 1);
        assertEquals(
                50, Kontor.sql().count("select count(*) from identity.api_call where key_id = ?", Long.valueOf(id)));
        String page = anna.get("/api-key/" + id).body();
        assertTrue(page.contains("/api/v1/orders/none-59"), page);
        assertFalse(page.contains("/api/v1/orders/none-9\""), page);
        assertTrue(page.contains("404"), page);
    }

    private static HttpResponse<String> make(Http who, String page, String name, String... fields) {
        return post(who, page, "name=" + encoded(name) + "&days=90&" + String.join("&", fields));
    }

    static HttpResponse<String> post(Http who, String path, String form) {
        String token = People.token(who.get("/help"));
        return who.send(who.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&csrf=" + token)));
    }

    private static String secret(HttpResponse<String> page) {
        Matcher secret = SECRET.matcher(page.body());
        assertTrue(secret.find(), () -> "no secret, status " + page.statusCode() + "\n" + page.body());
        return secret.group();
    }

    /** The number of the key as the page links it. */
    private String id(String name) {
        String page = anna.get("/api-keys").body();
        int at = page.indexOf(">" + name.replace("'", "&#39;") + "<");
        at = at < 0 ? page.indexOf(">" + name + "<") : at;
        assertTrue(at > 0, page);
        Matcher number = NUMBER.matcher(page.substring(Math.max(0, at - 60), at));
        assertTrue(number.find(), page);
        return number.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
