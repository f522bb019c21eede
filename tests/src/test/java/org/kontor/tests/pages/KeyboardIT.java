package org.kontor.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;
import org.kontor.tests.identity.Accounts;
import org.kontor.tests.order.TestArticles;
import org.kontor.tests.verification.Applicant;

/** Who has no mouse gets everywhere and sees where he is; who wants no single keys switches them off. */
@InBrowser
class KeyboardIT {

    private static final int FAR = 60;

    private static void signIn(Page page, String email) {
        page.navigate("/sign-in");
        type(page, "#email", email);
        type(page, "#password", People.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    /** Goes on with Tab until the element has the focus, which must be seen there. */
    private static void reach(Page page, String selector) {
        for (int steps = 0; steps < FAR; steps++) {
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                String ring = (String)
                        page.evaluate(
                                "() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle + s.boxShadow }");
                assertTrue(!ring.equals("nonenone"), selector + " does not show its focus");
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(selector + " is not reached by Tab from " + page.url());
    }

    private static void type(Page page, String selector, String text) {
        reach(page, selector);
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
    }

    @Test
    void anOrderIsPlacedWithoutAMouse(Windows windows) {
        String sku = TestArticles.make(
                        Kontor.sql(), "KEYS-" + UUID.randomUUID().toString().substring(0, 8), 1, 500)
                .get(0);
        Page page = windows.open();
        signIn(page, Accounts.buyer());
        page.navigate("/");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasClass("skip");
        type(page, "#quick-0", sku);
        page.keyboard().press("Tab");
        page.keyboard().type("5");
        page.keyboard().press("Enter");
        page.waitForURL("**/cart**");
        reach(page, "a.btn.main[href='/checkout']");
        page.keyboard().press("Enter");
        page.waitForURL("**/checkout");
        type(page, "#po", "KEYS-1");
        reach(page, "aside button.main");
        page.keyboard().press("Enter");
        page.waitForURL("**/placed");
        assertThat(page.locator("h1")).isVisible();
        assertEquals(1, Kontor.sql().count("select count(*) from order_.sales_order_line where sku = ?", sku));
    }

    @Test
    void theTopLayerClosesAndGivesTheFocusBack(Page page) {
        signIn(page, Accounts.buyer());
        page.navigate("/orders");
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys")).isHidden();
        reach(page, "[data-menu] > summary");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-menu] .sheet")).isVisible();
        page.keyboard().press("Tab");
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-menu] .sheet")).isHidden();
        assertThat(page.locator("[data-menu] > summary")).isFocused();
    }

    @Test
    void singleKeysAreSwitchedOffForThePersonWhereverHeSignsIn(Windows windows) {
        String email = Accounts.buyer();
        Page page = windows.open();
        signIn(page, email);
        page.navigate("/profile");
        assertThat(page.locator("[name=single-keys]")).isChecked();
        reach(page, "[name=single-keys]");
        page.keyboard().press("Space");
        page.keyboard().press("Enter");
        page.waitForURL("**/profile?done=preferences");
        Page other = windows.open();
        signIn(other, email);
        other.navigate("/orders");
        other.keyboard().press("?");
        other.keyboard().press("g");
        other.keyboard().press("h");
        assertThat(other.locator("#keys")).isHidden();
        assertTrue(other.url().endsWith("/orders"), other.url());
        assertEquals(
                1,
                Kontor.sql().count("select count(*) from identity.person where email = ? and not single_keys", email));
    }

    @Test
    void staffGoThroughTheWorklistByKeysOrNot(Page page) {
        new Applicant("Keys A " + UUID.randomUUID()).arrive();
        new Applicant("Keys B " + UUID.randomUUID()).arrive();
        String email = Accounts.staff("administrator");
        signIn(page, email);
        page.navigate("/office/worklist");
        Keyboard keys = page.keyboard();
        keys.press("j");
        assertThat(page.locator("tr.here a:focus")).hasCount(1);
        keys.press("Enter");
        page.waitForURL("**/verification?in=*");
        String first = page.url();
        keys.press("j");
        page.waitForURL(url -> url.contains("/verification") && !url.equals(first));
        keys.press("k");
        page.waitForURL(first);
        keys.press("?");
        assertThat(page.locator("#keys")).isVisible();
        keys.press("Escape");
        Kontor.sql().update("update identity.person set single_keys = false where email = ?", email);
        page.reload();
        keys.press("?");
        keys.press("j");
        assertThat(page.locator("#keys")).isHidden();
        assertEquals(first, page.url());
    }
}
