package org.kontor.tests.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.browser.InBrowser;

/** Passkeys in a real browser, with an authenticator that the browser itself plays. */
@InBrowser
class PasskeysIT {

    private static final String MIA = "mia.hoffmann@nordwerk.example";

    private CDPSession devices;
    private String device;

    @AfterEach
    void forget() {
        Kontor.sql().update("delete from identity.passkey");
        Kontor.sql().update("delete from identity.factor where kind = 'PASSKEY'");
        Kontor.sql().update("delete from identity.sign_in_throttle");
    }

    /** A device that verifies its owner and keeps keys that are found without a name. */
    private void plug(Page page) {
        devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("ctap2Version", "ctap2_1");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        device = devices.send("WebAuthn.addVirtualAuthenticator", arguments)
                .get("authenticatorId")
                .getAsString();
    }

    private JsonObject ofDevice() {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("authenticatorId", device);
        return arguments;
    }

    private static void signIn(Page page) {
        page.navigate("/sign-in");
        page.fill("#email", MIA);
        page.fill("#password", People.PASSWORD);
        page.click("main form button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private static void signOut(Page page) {
        page.context().clearCookies();
    }

    private void enrol(Page page, String name) {
        page.navigate("/security");
        page.fill("form[data-passkey=make] input[name=name]", name);
        page.click("form[data-passkey=make] button");
        page.waitForURL("**/security?done=passkey-make**");
    }

    private static void enter(Page page, String leadsTo) {
        page.navigate("/sign-in?next=/orders");
        page.click("form[data-passkey=use] button");
        page.waitForURL(url -> url.replaceFirst("^http://[^/]+", "").equals(leadsTo));
    }

    @Test
    void aPasskeySignsInWithoutANameAndIsASecondFactorToo(Page page) {
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        plug(page);
        signIn(page);
        enrol(page, "Laptop");
        assertTrue(page.textContent("#passkeys").contains("Laptop"));
        signOut(page);
        enter(page, "/orders");
        assertTrue(page.textContent("body").contains("Mia Hoffmann"));
        assertEquals(
                1,
                Kontor.sql()
                        .count(
                                "select count(*) from identity.session s join identity.person p on p.id = s.person_id"
                                        + " where p.email = ? and s.revoked_at is null and s.strong_at is not null"
                                        + " and s.id = (select max(id) from identity.session)",
                                MIA));
        signOut(page);
        signIn(page);
        page.navigate("/orders");
        assertTrue(page.url().contains("/second-factor"), page.url());
        page.click("form[data-passkey=use] button");
        page.waitForURL(url -> !url.contains("/second-factor") && !url.contains("/sign-in"));
        page.navigate("/orders");
        assertTrue(page.url().contains("/orders"), page.url());
        assertEquals(List.of(), complaints);
    }

    @Test
    void severalAreKeptApartByTheirNamesAndTheLastOneRemovedLetsThePasswordOpenAgain(Page page) {
        plug(page);
        signIn(page);
        enrol(page, "Laptop");
        page.fill("form[data-passkey=make] input[name=name]", "Again");
        page.click("form[data-passkey=make] button");
        page.waitForSelector("form[data-passkey=make] [data-trouble]:not([hidden])");
        assertTrue(page.textContent("form[data-passkey=make] [data-trouble]").contains("already"));
        devices.send("WebAuthn.removeVirtualAuthenticator", ofDevice());
        plug(page);
        enrol(page, "Blue token");
        assertEquals(2, Kontor.sql().count("select count(*) from identity.passkey"));
        page.click("#passkeys li:has-text('Laptop') summary");
        page.fill("#passkeys li:has-text('Laptop') input[name=name]", "Old laptop");
        page.click("#passkeys li:has-text('Laptop') button[value=rename]");
        page.waitForURL("**done=passkey-rename**");
        assertTrue(page.textContent("#passkeys").contains("Old laptop"));
        page.click("#passkeys li:has-text('Old laptop') button[value=remove]");
        page.waitForURL("**done=passkey-remove**");
        assertEquals(1, Kontor.sql().count("select count(*) from identity.factor where kind = 'PASSKEY'"));
        page.click("#passkeys li:has-text('Blue token') button[value=remove]");
        page.waitForURL(url -> url.contains("done=passkey-remove"));
        page.waitForFunction("!document.querySelector('#passkeys li')");
        assertEquals(0, Kontor.sql().count("select count(*) from identity.factor where kind = 'PASSKEY'"));
    }

    @Test
    void whoIsNotVerifiedByHisDeviceStaysOutside(Page page) {
        plug(page);
        signIn(page);
        enrol(page, "Laptop");
        signOut(page);
        JsonObject unverified = ofDevice();
        unverified.addProperty("isUserVerified", false);
        devices.send("WebAuthn.setUserVerified", unverified);
        page.navigate("/sign-in");
        page.click("form[data-passkey=use] button");
        page.waitForSelector("form[data-passkey=use] [data-trouble]:not([hidden])");
        assertEquals(303, Kontor.http().get("/orders").statusCode());
    }

    @Test
    void aCounterThatGoesBackIsRefusedAndNotedForGood(Page page) {
        plug(page);
        signIn(page);
        enrol(page, "Laptop");
        Kontor.sql().update("update identity.passkey set sign_count = 1000000");
        signOut(page);
        enter(page, "/sign-in?refused=passkey-suspected");
        assertTrue(page.textContent("main").contains("there seems to be a copy"));
        assertEquals(1, Kontor.sql().count("select count(*) from identity.passkey where suspected_at is not null"));
        Kontor.sql().update("update identity.passkey set sign_count = 0");
        enter(page, "/sign-in?refused=passkey-suspected");
    }

    @Test
    void anAnswerCountsOnceAndOnlyForOurQuestion(Page page) {
        plug(page);
        signIn(page);
        enrol(page, "Laptop");
        signOut(page);
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/sign-in/passkey")) {
                sent.add(request.postData());
            }
        });
        enter(page, "/orders");
        String answer = java.net.URLDecoder.decode(
                sent.get(0).replaceAll("(?s).*answer=([^&]*).*", "$1"), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(answer.contains("clientDataJSON"), answer);
        for (String wrong :
                List.of(answer, "", "{}", "null", "[1]", answer.replace("\"signature\":\"", "\"signature\":\"AA"))) {
            Http thief = Kontor.http();
            HttpResponse<String> refused = CompanyDoor.post(thief, "/sign-in/passkey", Map.of("answer", wrong));
            assertEquals(
                    "/sign-in?refused=passkey-not-right",
                    refused.headers().firstValue("Location").orElse("" + refused.statusCode()));
            assertEquals(303, thief.get("/orders").statusCode());
        }
    }

    @Test
    void theQuestionTellsNothingAboutAccountsAndNeedsOurForm(Page page) {
        Http nobody = Kontor.http();
        HttpResponse<String> question = CompanyDoor.post(nobody, "/sign-in/passkey/question", Map.of());
        assertEquals(200, question.statusCode());
        assertFalse(question.body().contains("allowCredentials"), question.body());
        assertTrue(question.body().contains("\"userVerification\":\"required\""), question.body());
        assertEquals(
                403,
                nobody.postForm("/sign-in/passkey/question", Map.of("csrf", "x"))
                        .statusCode());
        assertEquals(
                303,
                CompanyDoor.post(nobody, "/security/passkeys/question", Map.of())
                        .statusCode());
        page.navigate("/sign-in");
        assertEquals("localhost", page.evaluate("location.hostname"));
    }

    /** Each question is a row that is kept for minutes: nobody fills the table. */
    @Test
    void tooManyQuestionsFromOneAddressWait() {
        Http stranger = new Http(Kontor.server().http());
        String token = People.token(stranger.get("/sign-in"));
        Kontor.sql()
                .update("insert into identity.sign_in_throttle (subject, failures, last_failure_at) values"
                        + " ('question:' || encode(sha256('127.0.0.1'), 'hex'), 99, now())");
        assertEquals(200, question(stranger, token));
        assertEquals(429, question(stranger, token));
    }

    private static int question(Http who, String token) {
        return who.postForm("/sign-in/passkey/question", Map.of("csrf", token)).statusCode();
    }
}
