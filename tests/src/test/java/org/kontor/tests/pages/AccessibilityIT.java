package org.kontor.tests.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kontor.tests.People;
import org.kontor.tests.browser.Axe;
import org.kontor.tests.browser.Crew;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;

/**
 * Every page of the map can be used by everybody: no finding of axe, and in the second language none that words can cause;
 * colours that can be told apart also in the dark, nothing wider than a phone and every target big enough there, and no text
 * that is only a key.
 */
@InBrowser
class AccessibilityIT {

    /** The pages of staff stand on components of others, whose minor findings are not ours to mend. */
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private static final List<String> ON_A_PHONE = List.of("color-contrast", "target-size");

    /** What another language can spoil: names that are missing, and words of another length. */
    private static final List<String> BY_WORDS = List.of(
            "aria-command-name",
            "aria-input-field-name",
            "aria-toggle-field-name",
            "button-name",
            "document-title",
            "html-has-lang",
            "html-lang-valid",
            "image-alt",
            "label",
            "link-name",
            "select-name",
            "summary-name",
            "valid-lang");

    private static final List<String> ON_A_PHONE_BY_WORDS = List.of("target-size");

    /** The same check without a second window, and only what colours and width can change; the cells of a grid are reached by its own keys. */
    private static final String AGAIN =
            """
            async (rules) => (await axe.run(document, { runOnly: { type: 'rule', values: rules },
              rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: true }])) }))
              .violations.flatMap((found) => found.nodes.filter((node) => !node.html.includes('role="gridcell"')).slice(0, 2).map((node) => found.id + ' at ' + node.html))""";

    private static final String KEYS =
            """
            () => (document.body.innerText.match(/\\b(approval|cart|catalog|compliance|credit|identity|integration|order|organisation|privacy|promotion|report|shell|verification|ops)\\.[a-z-]+\\.[A-Za-z_.-]+/g) || [])""";

    @Test
    void everyRouteHasAPageHere() {
        assertEquals(new TreeSet<>(), PageMap.unseen(PageMap.all()), "routes without a page in PageMap");
    }

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void noPageShutsAnybodyOut() {
        PageState.fillCart(People.ANNA_OF_NORDWERK);
        assertEquals(List.of(), Crew.share(PageMap.all(), AccessibilityIT::look));
    }

    @Test
    void norDoesWhatOpensOnAPage(Windows windows) {
        Page page = windows.open();
        signIn(page, People.EMMA_OF_BLUEPEAK);
        List<String> findings = new ArrayList<>();
        page.navigate("/cart");
        page.fill("#quick-0", "NO-SUCH-ARTICLE");
        page.click(".quick-cart button.main");
        page.waitForSelector("#tally");
        findings.addAll(findings(Axe.on(page), "quick order", Set.of()));
        page.click("summary.tool");
        findings.addAll(findings(Axe.on(page), "menu", Set.of()));
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        findings.addAll(findings(Axe.on(page), "shortcuts", Set.of()));
        page.keyboard().press("Escape");
        page.evaluate("document.getElementById('session').showModal()");
        findings.addAll(findings(Axe.on(page), "end of the session", Set.of()));
        assertEquals(List.of(), findings);
    }

    private static List<String> look(Windows windows, List<PageMap.Shown> share) {
        List<String> findings = new ArrayList<>();
        String who = null;
        Page page = null;
        for (PageMap.Shown shown : share) {
            if (page == null || !shown.who().equals(who)) {
                who = shown.who();
                page = windows.open(1280, 900, "en", ColorScheme.LIGHT);
                page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
                signIn(page, who);
            }
            for (String language : List.of("en", "zh")) {
                findings.addAll(look(page, shown, language));
            }
        }
        return findings;
    }

    private static List<String> look(Page page, PageMap.Shown shown, String language) {
        String where = shown.address() + " " + language;
        page.setViewportSize(1280, 900);
        Response answer =
                page.navigate(shown.address() + (shown.address().contains("?") ? "&" : "?") + "lang=" + language);
        List<String> findings = new ArrayList<>();
        String path = URI.create(page.url()).getPath();
        if (answer.status() >= 500 || !shown.address().startsWith(path) && !path.startsWith(shown.address())) {
            findings.add(where + ": " + answer.status() + " at " + path);
        }
        boolean first = language.equals("en");
        findings.addAll(findings(
                first ? Axe.on(page) : Axe.on(page).withRules(BY_WORDS), where, shown.office() ? SERIOUS : Set.of()));
        page.evaluate("document.documentElement.dataset.theme = 'dark'");
        page.setViewportSize(360, 780);
        findings.addAll(again(page, where + " dark phone", first ? ON_A_PHONE : ON_A_PHONE_BY_WORDS));
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
            findings.add(where + ": wider than a phone");
        }
        page.evaluate("document.documentElement.dataset.theme = 'auto'");
        ((List<?>) page.evaluate(KEYS)).forEach(key -> findings.add(where + ": says " + key));
        return findings;
    }

    private static List<String> findings(AxeBuilder axe, String where, Set<String> impacts) {
        List<String> findings = new ArrayList<>();
        for (Rule rule : axe.analyze().getViolations()) {
            if (impacts.isEmpty() || impacts.contains(rule.getImpact())) {
                findings.add(where + ": " + rule.getId() + " at "
                        + rule.getNodes().get(0).getHtml());
            }
        }
        return findings;
    }

    private static List<String> again(Page page, String where, List<String> rules) {
        return ((List<?>) page.evaluate(AGAIN, rules))
                .stream().map(found -> where + ": " + found).toList();
    }

    private static void signIn(Page page, String who) {
        if (!who.isEmpty()) {
            page.navigate("/sign-in");
            page.fill("#email", who);
            page.fill("#password", People.PASSWORD);
            page.click("main button[type=submit]");
            page.waitForURL(url -> !url.contains("/sign-in"));
        }
    }
}
