package org.kontor.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;
import org.kontor.tests.identity.Accounts;

/** A session does not end behind one's back: two minutes before, the page asks; afterwards, nothing typed is lost. */
@InBrowser
class SessionEndIT {

    private static final String WARNING = "#session [data-when=soon]";
    private static final String OVER = "#session [data-when=over]";

    /** A window whose clock the test moves. */
    private static Page open(Windows windows, String email, String address) {
        Page page = windows.open(1280, 900, "en", ColorScheme.LIGHT);
        page.clock().install();
        signIn(page, email);
        page.navigate(address);
        return page;
    }

    private static void signIn(Page page, String email) {
        page.navigate("/sign-in");
        page.fill("#email", email);
        page.fill("#password", People.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    @Test
    void thePageAsksTwoMinutesBeforeAndTheReaderStays(Windows windows) {
        Page page = open(windows, Accounts.buyer(), "/profile");
        page.clock().fastForward("57:00");
        assertThat(page.locator(WARNING)).isHidden();
        page.clock().fastForward("01:30");
        assertThat(page.locator(WARNING)).isVisible();
        assertThat(page.locator("[data-stay]")).isFocused();
        page.waitForResponse("**/profile", () -> page.keyboard().press("Enter"));
        assertThat(page.locator("#session")).isHidden();
        page.clock().fastForward("57:00");
        assertThat(page.locator(WARNING)).isHidden();
        page.clock().fastForward("01:30");
        assertThat(page.locator(WARNING)).isVisible();
        assertEquals(List.of(), windows.complaints());
    }

    @Test
    void whatWasTypedIsKeptAndSentAfterSigningInAgain(Windows windows) {
        String email = Accounts.buyer();
        Page page = open(windows, email, "/profile");
        page.selectOption("#time-zone", "Asia/Shanghai");
        Kontor.sql().update("update identity.session set revoked_at = now() where person_id = ?", Accounts.id(email));
        page.clock().fastForward("01:00:30");
        assertThat(page.locator(OVER)).isVisible();
        page.click("[data-again]");
        assertThat(page.locator(OVER)).isVisible();

        Page tab = page.context().newPage();
        signIn(tab, email);
        page.click("[data-again]");
        assertThat(page.locator("#session")).isHidden();
        page.click("main form[action='/profile'] button.main");
        page.waitForURL("**/profile?done=preferences");
        assertEquals("Asia/Shanghai", Kontor.sql().one("select time_zone from identity.person where email = ?", email));
    }

    @Test
    void somebodyElseWhoSignsInFindsNothingOfIt(Windows windows) {
        String email = Accounts.buyer();
        Page page = open(windows, email, "/profile");
        page.selectOption("#time-zone", "Asia/Shanghai");
        Kontor.sql().update("update identity.session set revoked_at = now() where person_id = ?", Accounts.id(email));
        page.clock().fastForward("01:00:30");
        Page tab = page.context().newPage();
        signIn(tab, Accounts.buyer());
        page.click("[data-again]");
        assertThat(page.locator("#time-zone")).not().hasValue("Asia/Shanghai");
    }

    @Test
    void theBackOfficeAsksToo(Windows windows) {
        Page page = open(windows, Accounts.staff("administrator"), "/office/notices");
        page.fill("#title-en", "Half written");
        page.clock().fastForward("58:30");
        assertThat(page.locator(WARNING)).isVisible();
        page.waitForResponse("**/profile", () -> page.keyboard().press("Escape"));
        assertThat(page.locator("#session")).isHidden();
        assertEquals("Half written", page.inputValue("#title-en"));
    }
}
