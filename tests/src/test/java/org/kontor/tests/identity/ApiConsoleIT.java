package org.kontor.tests.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.People;
import org.kontor.tests.browser.InBrowser;

/** The test console sends a call, shows its answer and writes it down without any secret. */
@InBrowser
class ApiConsoleIT {

    private static final String KEY = "kontor_demo_nordwerk_7f3c9a51d2e84b06";

    private static void open(Page page) {
        page.navigate("/sign-in");
        page.fill("#email", People.ANNA_OF_NORDWERK);
        page.fill("#password", People.PASSWORD);
        page.click("main form button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.navigate("/api-keys/console");
        page.focus("#path");
        page.waitForSelector(
                "#operation option:nth-child(6)",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }

    private static String send(Page page) {
        page.click("form[data-console] .main");
        page.waitForSelector("form[data-console] .main:not([disabled])");
        return page.textContent("#answer");
    }

    @Test
    void aCallIsSentAndItsAnswerShown(Page page) {
        open(page);
        assertTrue(
                send(page).contains("\"items\"") || page.textContent("#status").startsWith("200"));
        assertTrue(page.textContent("#headers").contains("content-type: application/json"));
        page.selectOption("#operation", "GET /api/v1/orders/{number}");
        assertEquals("/api/v1/orders/{number}", page.inputValue("#path"));
        page.fill("#path", "/api/v1/orders/none-such");
        assertTrue(send(page).contains("order.not-found"), "an error is shown as it is");
        assertTrue(page.textContent("#status").startsWith("404"));
        page.fill("#path", "https://elsewhere.example/api/v1/orders");
        send(page);
        assertTrue(page.isVisible("#trouble"), "nothing is sent elsewhere");
    }

    @Test
    void aKeyCallsInThePlaceOfTheSessionAndStandsNowhere(Page page) {
        open(page);
        page.check("input[name=as][value=key]");
        page.fill("#key", "kontor_wrong");
        page.fill("#path", "/api/v1/orders?size=1");
        send(page);
        assertTrue(page.textContent("#status").startsWith("401"), "the session does not stand in for a wrong key");
        page.fill("#key", KEY);
        send(page);
        String curl = page.textContent("#curl");
        assertTrue(curl.contains("$KONTOR_KEY"), curl);
        assertFalse(curl.contains(KEY), curl);
        assertTrue(curl.contains("/api/v1/orders?size=1"), curl);
    }

    @Test
    void withoutAScriptTheCallIsWrittenDown() {
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        String page = anna.get("/api-keys/console?method=GET&path=/api/v1/orders?size=2")
                .body();
        assertTrue(page.contains("-X GET"), page);
        assertTrue(page.contains("href=\"/api/v1/orders?size=2\""), page);
        String written =
                anna.get("/api-keys/console?method=POST&path=/api/v1/orders").body();
        assertFalse(written.contains("href=\"/api/v1/orders\""), "what changes something is no link");
        assertTrue(
                anna.get("/api-keys/console?path=//elsewhere.example/").body().contains("begins with /api/v1/"));
    }
}
