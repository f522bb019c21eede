package org.kontor.tests.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.tests.browser.Axe;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;

/** Everybody can use the portal: no finding of axe on any page, in either language, light and dark, desk and phone. */
@InBrowser
class AccessibilityIT {

    private final List<String> findings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"en,LIGHT,1280", "zh,DARK,1280", "zh,LIGHT,360", "en,DARK,360"})
    void noPageShutsAnybodyOut(String language, ColorScheme scheme, int width, Windows windows) {
        Page page = windows.open(width, 900, language, scheme);
        page.navigate("/sign-in?lang=" + language);
        look(page, "sign-in");
        Portal.signIn(page, Portal.EMMA);
        Portal.addToCart(page, Portal.SCREW);
        look(page, "added");
        String number = Portal.order(page, "AXE-" + language + scheme + width);
        Portal.addToCart(page, Portal.SCREW);
        List<String> pages = new ArrayList<>(Portal.PAGES);
        pages.addAll(List.of("/order/" + number, "/order/" + number + "/placed", "/no-such-page"));
        for (String address : pages) {
            page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
            look(page, address);
        }
        page.navigate("/cart?lang=" + language);
        page.fill("#quick-0", "NO-SUCH-ARTICLE");
        page.click(".quick-cart button.main");
        page.waitForSelector("#problems");
        look(page, "problems");
        page.click("summary.tool");
        look(page, "menu");
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        look(page, "shortcuts");
        assertEquals(List.of(), findings);
    }

    private void look(Page page, String what) {
        for (Rule rule : Axe.on(page).analyze().getViolations()) {
            findings.add(
                    what + ": " + rule.getId() + " at " + rule.getNodes().get(0).getHtml());
        }
    }
}
