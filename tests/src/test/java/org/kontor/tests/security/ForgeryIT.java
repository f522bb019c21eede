package org.kontor.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** No other site can make a signed-in browser change anything. */
class ForgeryIT {

    private static final List<String> FORMS =
            List.of("/sign-out", "/preferences", "/cart", "/checkout", "/search", "/product/none", "/", "/orders");

    private static String origin() {
        return "http://localhost:" + Kontor.server().ports().http();
    }

    private static HttpResponse<String> post(Http http, String path, String body, String... headers) {
        HttpRequest.Builder request = http.request(path).header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void aFormWithoutTheSecretIsRefused() {
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        for (String path : FORMS) {
            assertEquals(
                    403,
                    anna.postForm(path, Map.of("language", "zh", "sku", "x")).statusCode(),
                    path);
            assertEquals(403, anna.postForm(path, Map.of("csrf", "guess")).statusCode(), path);
        }
        assertEquals(200, anna.get("/").statusCode());
    }

    @Test
    void theSecretOfAnotherSessionIsNone() {
        String hers = People.token(People.signIn(People.EMMA_OF_BLUEPEAK).get("/help"));
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        assertEquals(
                403,
                anna.postForm("/preferences", Map.of("csrf", hers, "language", "en"))
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "http://localhost:1", "https://localhost.evil.example"})
    void aForeignOriginIsRefusedEvenWithTheSecret(String origin) {
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        String token = People.token(anna.get("/help"));
        HttpResponse<String> answer = post(anna, "/preferences", "csrf=" + token + "&language=en", "Origin", origin);
        assertEquals(403, answer.statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void soIsWhatTheBrowserSaysComesFromElsewhere(String site) {
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        String token = People.token(anna.get("/help"));
        assertEquals(
                403,
                post(anna, "/preferences", "csrf=" + token + "&language=en", "Sec-Fetch-Site", site)
                        .statusCode());
        assertEquals(
                303,
                post(
                                anna,
                                "/preferences",
                                "csrf=" + token + "&language=en",
                                "Sec-Fetch-Site",
                                "same-origin",
                                "Origin",
                                origin())
                        .statusCode());
    }

    @Test
    void signingInNeedsTheSecretToo() {
        HttpResponse<String> answer = Kontor.http()
                .postForm("/sign-in", Map.of("email", People.ANNA_OF_NORDWERK, "password", People.PASSWORD));
        assertEquals(403, answer.statusCode());
    }

    @Test
    void theInterfaceTakesASessionForChangesOnlyWithTheSecret() {
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        HttpResponse<String> without = anna.postJson("/api/v1/orders", "{}");
        assertEquals(403, without.statusCode());
        assertTrue(without.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        String token = People.token(anna.get("/help"));
        assertNotEquals(
                403,
                anna.postJson("/api/v1/orders", "{}", "X-CSRF-Token", token).statusCode());
        assertEquals(
                403,
                anna.postJson("/api/v1/orders", "{}", "X-CSRF-Token", token, "Origin", "http://evil.example")
                        .statusCode());
    }

    @Test
    void aSessionIsNoKeyWhenAWrongKeyIsShown() {
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        assertEquals(200, anna.get("/api/v1/orders").statusCode());
        assertEquals(401, anna.withKey("kontor_wrong").get("/api/v1/orders").statusCode());
    }

    @Test
    void backOfficePagesTakeNoPostFromElsewhere() {
        Http admin = People.signIn(People.ADMINISTRATOR);
        String view = "jakarta.faces.ViewState=1%3A1";
        assertEquals(403, post(admin, "/office/orders", view).statusCode());
        assertEquals(
                403,
                post(admin, "/office/orders", view, "Origin", "http://evil.example")
                        .statusCode());
        assertEquals(
                403, post(admin, "/office/orders", "a=b", "Origin", origin()).statusCode());
    }

    @Test
    void nothingChangesByAskingOnly() {
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        String before =
                Kontor.sql().one("select language from identity.person where email = ?", People.ANNA_OF_NORDWERK);
        anna.get("/preferences?language=" + (before.equals("en") ? "zh" : "en"));
        anna.get("/sign-out");
        assertEquals(
                before,
                Kontor.sql().one("select language from identity.person where email = ?", People.ANNA_OF_NORDWERK));
        assertEquals(200, anna.get("/").statusCode());
    }
}
