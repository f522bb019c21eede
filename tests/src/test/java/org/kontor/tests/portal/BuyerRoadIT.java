package org.kontor.tests.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;

/** From signing in to a parcel on its way, as a buyer goes. */
@InBrowser
class BuyerRoadIT {

    private static final double DELIVERY_MILLIS = 60_000;

    @Test
    void aBuyerFindsOrdersAndSeesTheOrderMove(Windows windows) {
        Page page = windows.open();
        Portal.signIn(page, Portal.ANNA);
        page.keyboard().press("/");
        page.keyboard().type("iso 4762 m8");
        page.waitForSelector("#suggestions li");
        page.keyboard().press("Enter");
        page.waitForURL("**/search?q=**");
        page.click(".row:nth-child(3) .name");
        page.click(".buybox .buy button.add");
        PlaywrightAssertions.assertThat(page.locator("[data-cart=count]")).hasText("1");

        page.click("[data-cart=link]");
        page.waitForURL("**/cart");
        Locator quantity = page.locator(".lines .qty input");
        int before = Integer.parseInt(quantity.inputValue());
        page.click(".lines .qty button:last-child");
        page.waitForURL("**/cart?done=changed");
        assertTrue(Integer.parseInt(page.locator(".lines .qty input").inputValue()) > before);

        String number = Portal.order(page, "ROAD-1");
        PlaywrightAssertions.assertThat(page.locator("h1")).isVisible();
        page.navigate("/order/" + number);
        PlaywrightAssertions.assertThat(page.locator(".timeline .track"))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(DELIVERY_MILLIS));
        PlaywrightAssertions.assertThat(page.locator(".timeline li.done").nth(3))
                .containsText("Shipped");
        PlaywrightAssertions.assertThat(page.locator("#lines tbody tr td").nth(3))
                .hasText(Pattern.compile("[1-9].*"));
        assertEquals(List.of(), windows.complaints());
    }

    @Test
    void theWholeRoadWorksByKeyboardInChinese(Windows windows) {
        Page page = windows.open(1280, 900, "zh-CN", ColorScheme.DARK);
        page.navigate("/sign-in");
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
        page.keyboard().type(Portal.LI_WEI);
        page.keyboard().press("Tab");
        page.keyboard().type("kontor-demo");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.keyboard().press("/");
        page.keyboard().type(Portal.SCREW);
        page.waitForSelector("#suggestions li");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL("**/product/**");
        page.locator(".buybox .qty input").focus();
        page.keyboard().press("Enter");
        page.waitForSelector(".toast");
        page.locator("main").focus();
        page.keyboard().press("c");
        page.waitForURL("**/cart");
        press(page, "a[href='/checkout']");
        page.waitForURL("**/checkout");
        page.locator("#po").focus();
        page.keyboard().type("采购-1");
        page.keyboard().press("Enter");
        page.waitForURL("**/placed");
        assertTrue(page.title().contains("已提交"), page.title());
        page.keyboard().press("g");
        page.keyboard().press("o");
        page.waitForURL("**/orders**");
        press(page, ".tabs a[href*='tab=all']");
        page.waitForURL("**tab=all**");
        page.keyboard().press("j");
        page.keyboard().press("Enter");
        page.waitForURL("**/order/**");
        page.keyboard().press("?");
        PlaywrightAssertions.assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(page.locator("#keys")).isHidden();
        assertEquals(List.of(), windows.complaints());
    }

    private static void press(Page page, String link) {
        page.locator(link).focus();
        page.keyboard().press("Enter");
    }

    @Test
    void theWholeRoadWorksWithoutScript(Windows windows) {
        Page page = windows.openWithoutScript();
        Portal.signIn(page, Portal.EMMA);
        page.fill("#q", Portal.SCREW);
        page.click(".find button");
        page.waitForURL("**/search**");
        page.locator(".row button.add").first().click();
        page.waitForURL("**done=added**");
        page.navigate("/cart");
        page.fill(".lines .qty input", "1000");
        page.click(".lines button.save");
        page.waitForURL("**/cart?done=changed");
        String number = Portal.order(page, "PLAIN-1");
        page.navigate("/order/" + number);
        PlaywrightAssertions.assertThat(page.locator("#lines tbody td").nth(1)).containsText("1,000");
    }

    @Test
    void aDoubleClickMakesOneOrder(Windows windows) {
        Page page = windows.open();
        Portal.signIn(page, Portal.ANNA);
        Portal.addToCart(page, Portal.SCREW);
        page.navigate("/checkout");
        page.fill("#po", "TWICE-1");
        page.dblclick("aside button.main");
        page.waitForURL("**/placed");
        page.reload();
        assertEquals(1, Kontor.sql().count("select count(*) from order_.sales_order where po_number = ?", "TWICE-1"));
    }

    @Test
    void wrongInputIsSaidAtItsFieldAndKept(Windows windows) {
        Page page = windows.open();
        Portal.signIn(page, Portal.EMMA);
        Portal.addToCart(page, Portal.SCREW);
        page.navigate("/checkout");
        page.fill("#po", "PO <4711>");
        page.click("aside button.main");
        PlaywrightAssertions.assertThat(page.locator("#problems a")).hasAttribute("href", "#po");
        PlaywrightAssertions.assertThat(page.locator("#po")).hasValue("PO <4711>");
        PlaywrightAssertions.assertThat(page.locator("#po")).hasAttribute("aria-invalid", "true");
        PlaywrightAssertions.assertThat(page.locator("#po-wrong")).isVisible();

        page.navigate("/cart");
        page.fill("#quick-0", "NO-SUCH-ARTICLE");
        page.fill("#quick-0 + input", "5");
        page.click(".quick-cart button.main");
        page.waitForURL("**/quick-order");
        PlaywrightAssertions.assertThat(page.locator("#code-1")).hasValue("NO-SUCH-ARTICLE");
        PlaywrightAssertions.assertThat(page.locator("#code-1")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void aPriceThatChangedInTheCartIsSaid(Windows windows) {
        Page page = windows.open();
        Portal.signIn(page, Portal.LI_WEI);
        page.navigate("/product/" + Portal.GLOVE);
        page.click(".buybox .buy button.add");
        page.waitForSelector(".toast");
        page.navigate("/cart?lang=en");
        PlaywrightAssertions.assertThat(page.locator(".aside.warning")).hasCount(0);
        Kontor.sql()
                .update(
                        "update pricing.price set amount = amount * 2 where product_id ="
                                + " (select id from catalog.product where sku = ?)",
                        Portal.GLOVE);
        page.navigate("/cart?lang=en");
        PlaywrightAssertions.assertThat(page.locator(".aside.warning")).containsText("The price changed from");
        page.navigate("/checkout?lang=en");
        PlaywrightAssertions.assertThat(page.locator(".aside.warning")).containsText("The price changed from");
        page.navigate("/cart?lang=en");
        page.click(".lines .qty button:last-child");
        page.waitForURL("**done=changed**");
        PlaywrightAssertions.assertThat(page.locator(".aside.warning")).hasCount(0);
    }

    @Test
    void languageAndColoursChangeInPlace(Windows windows) {
        Page page = windows.open();
        Portal.signIn(page, Portal.EMMA);
        page.navigate("/search?q=iso+4762+m8");
        page.click("summary.tool");
        page.click("button[name=theme][value=dark]");
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.click("button[name=language][value=zh]");
        page.waitForURL("**/search?q=iso+4762+m8");
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        page.click("summary.tool");
        page.click("button[name=language][value=en]");
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.navigate("/profile");
        page.check("input[name=theme][value=auto]");
        page.click("form.fields button.main");
        page.waitForURL("**/profile?done=preferences");
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("data-theme", "auto");
        assertEquals(List.of(), windows.complaints());
    }
}
