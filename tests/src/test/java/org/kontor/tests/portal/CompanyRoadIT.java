package org.kontor.tests.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.tests.browser.Axe;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;

/** An administrator runs the company's settings in the browser: on a desk, on a phone, by keyboard. */
@InBrowser
class CompanyRoadIT {

    private static final List<String> PAGES = List.of(
            "/company/people",
            "/company/invite",
            "/company/roles",
            "/company/role/new",
            "/company/role/buyer",
            "/company/units",
            "/company/unit/new",
            "/company/addresses",
            "/company/address/new",
            "/company/cost-centres",
            "/company/cost-centre/new");

    @ParameterizedTest
    @CsvSource({"en,LIGHT,1280", "zh,DARK,360"})
    void everyPageFitsItsScreenAndShutsNobodyOut(String language, ColorScheme scheme, int width, Windows windows) {
        Page page = windows.open(width, 900, language, scheme);
        page.navigate("/sign-in?lang=" + language);
        Portal.signIn(page, Portal.EMMA);
        List<String> pages = new ArrayList<>(PAGES);
        page.navigate("/company/units");
        pages.add(page.locator(".tree a.name").nth(1).getAttribute("href"));
        page.navigate("/company/people");
        pages.add(page.locator(".people a.name").first().getAttribute("href"));
        List<String> findings = new ArrayList<>();
        for (String address : pages) {
            page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            Axe.on(page)
                    .analyze()
                    .getViolations()
                    .forEach(rule -> findings.add(address + ": " + rule.getId() + " at "
                            + rule.getNodes().get(0).getHtml()));
            int over = ((Number) page.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .intValue();
            if (over > 0) {
                findings.add(address + " is " + over + " px too wide");
            }
        }
        assertEquals(List.of(), findings);
        assertEquals(List.of(), windows.complaints());
    }

    @Test
    void aUnitIsFoundedAndSettledByKeyboard(Windows windows) {
        String code = "K" + UUID.randomUUID().toString().substring(0, 6);
        Page page = windows.open();
        Portal.signIn(page, Portal.EMMA);
        page.navigate("/company/units");
        page.locator(".tree li .add a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/company/unit/new?above=**");
        page.waitForSelector("#name:focus");
        page.keyboard().type("Crew " + code);
        page.keyboard().press("Tab");
        page.keyboard().type(code);
        page.keyboard().press("Enter");
        page.waitForURL("**?done=unit-added");
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Crew " + code);
        page.locator("#setting-comment-required summary").focus();
        page.keyboard().press("Enter");
        page.locator("#setting-comment-required select").selectOption("yes");
        page.locator("#setting-comment-required .box button.main").press("Enter");
        page.waitForURL("**?done=saved");
        PlaywrightAssertions.assertThat(page.locator("#setting-comment-required .held"))
                .containsText("Yes");
        page.locator("#setting-comment-required summary").click();
        page.locator("#setting-comment-required .box button.plain").click();
        page.waitForURL("**?done=saved");
        PlaywrightAssertions.assertThat(page.locator("#setting-comment-required .held"))
                .containsText("Default");
        page.locator("button[value=close]").click();
        page.waitForURL("**?done=saved");
        assertTrue(page.locator("button[value=reopen]").isVisible());
        assertEquals(List.of(), windows.complaints());
    }
}
