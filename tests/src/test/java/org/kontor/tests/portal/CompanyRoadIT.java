package org.kontor.tests.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;

/** An administrator runs the company's settings in the browser, by keyboard. */
@InBrowser
class CompanyRoadIT {

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
