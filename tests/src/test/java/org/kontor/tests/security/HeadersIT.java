package org.kontor.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** Every answer of the application tells the browser to be careful, errors and files included. */
class HeadersIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/help",
                "/",
                "/cart",
                "/orders",
                "/order/none",
                "/never-heard-of",
                "/cart;x",
                "/cart.xhtml",
                "/WEB-INF/web.xml",
                "/assets/kontor.css",
                "/assets/none.css",
                "/favicon.ico",
                "/api/v1/ping",
                "/api/v1/products",
                "/api/v1/none",
                "/office/",
                "/office/orders",
                "/office/none",
                "/openapi"
            })
    void anAnswerIsGuarded(String path) {
        guarded(path, RawHttp.send("GET", path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/cart", "/orders", "/order/none", "/search?q=m6", "/none", "/office/", "/api/v1/orders"})
    void soIsAnAnswerToABuyer(String path) {
        HttpResponse<String> answer = People.signIn(People.ANNA_OF_NORDWERK).get(path);
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent());
        String kept = answer.headers().firstValue("Cache-Control").orElse("");
        assertTrue(kept.contains("no-store") || kept.contains("private"), kept);
    }

    private static void guarded(String path, RawHttp.Answer answer) {
        assertEquals("nosniff", answer.header("X-Content-Type-Options"), path);
        assertTrue(answer.header("Content-Security-Policy").contains("frame-ancestors 'none'"), path);
        assertEquals("same-origin", answer.header("Referrer-Policy"), path);
        assertFalse(answer.header("Server").contains("WildFly"), path);
        assertEquals("", answer.header("X-Powered-By"), path);
        assertFalse(answer.body().matches("(?s).*(\\tat |Exception|org\\.jboss|java\\.lang).*"), answer.body());
    }

    @Test
    void portalPagesRunNoScriptButOurs() {
        String policy = Kontor.http()
                .get("/sign-in")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse("");
        assertTrue(policy.contains("default-src 'none'; script-src 'self'; style-src 'self';"), policy);
        assertFalse(policy.contains("unsafe"), policy);
    }

    @Test
    void backOfficePagesRunScriptsWithTheNonceOfTheAnswerOnly() {
        HttpResponse<String> page = People.signIn(People.ADMINISTRATOR).get("/office/orders");
        String policies = String.join("\n", page.headers().allValues("Content-Security-Policy"));
        assertTrue(policies.contains("script-src 'self' 'nonce-"), policies);
        assertFalse(policies.matches("(?s).*script-src[^;\\n]*unsafe-(inline|eval).*"), policies);
    }

    @Test
    void everyRequestHasANumberOfItsOwn() {
        String one = RawHttp.send("GET", "/help").header("X-Request-Id");
        String other = RawHttp.send("GET", "/help").header("X-Request-Id");
        assertEquals(36, one.length());
        assertFalse(one.equals(other));
    }

    @Test
    void anErrorShowsTheCodeUnderWhichTheLogKnowsIt() {
        RawHttp.Answer answer = RawHttp.send("GET", "/cart;x");
        String id = answer.header("X-Request-Id");
        assertTrue(answer.body().contains("K-" + id.substring(28).toUpperCase(java.util.Locale.ROOT)), answer.body());
    }
}
