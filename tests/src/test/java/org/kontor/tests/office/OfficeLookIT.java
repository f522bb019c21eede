package org.kontor.tests.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.browser.Axe;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;

/** Every page of the back-office: for everybody's eyes, in both languages and colours, and no heavier than promised. */
@InBrowser
class OfficeLookIT {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final long HTML_BYTES = 40 * 1024L;
    private static final long CSS_BYTES = 50 * 1024L;
    private static final long SCRIPT_BYTES = 240 * 1024L;
    private static final int REQUESTS = 10;

    @Test
    void everyPageIsForEverybodyInBothLanguagesAndColours(Windows windows) {
        List<String> wrong = new ArrayList<>();
        Page page = windows.open(1440, 900, "en", ColorScheme.LIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        Office.open(page, Office.OPERATIONS, "/office");
        for (String address : pages()) {
            for (String language : List.of("en", "zh")) {
                page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
                wrong.addAll(violations(Axe.on(page), address + " " + language));
                page.evaluate("document.documentElement.dataset.theme = 'dark'");
                AxeBuilder colours = Axe.on(page).withRules(List.of("color-contrast"));
                wrong.addAll(violations(colours, address + " " + language + " dark"));
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(List.of(), windows.complaints());
    }

    @Test
    void noPageIsWiderThanAPhone(Windows windows) {
        Page page = windows.open(360, 740, "en", ColorScheme.LIGHT);
        Office.open(page, Office.OPERATIONS, "/office");
        List<String> wide = pages().stream()
                .filter(address -> {
                    page.navigate(address);
                    return (Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
                })
                .toList();
        assertEquals(List.of(), wide);
    }

    @Test
    void coloursChangeWithoutANewPageAndAreKept(Windows windows) {
        Page page = windows.open();
        Office.open(page, Office.DESK, "/office/orders");
        String before = background(page);
        page.evaluate("window.same = true");
        page.click("#menu > summary");
        page.waitForResponse(answer -> answer.url().contains("/preferences"), () -> page.click("button[value=dark]"));
        assertTrue(!before.equals(background(page)));
        assertEquals(true, page.evaluate("window.same"));
        page.reload();
        assertTrue(!before.equals(background(page)));
        page.click("#menu > summary");
        page.waitForResponse(answer -> answer.url().contains("/preferences"), () -> page.click("button[value=auto]"));
    }

    @Test
    void noPageIsHeavierThanPromised(Windows windows) {
        for (String address : pages()) {
            Page page = windows.open();
            Office.open(page, Office.OPERATIONS, "/office/jobs/new");
            Weight weight = new Weight(page);
            page.navigate(address);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertTrue(weight.html.get() <= HTML_BYTES, address + " HTML " + weight.html);
            assertTrue(weight.css.get() <= CSS_BYTES, address + " CSS " + weight.css);
            assertTrue(weight.script.get() <= SCRIPT_BYTES, address + " script " + weight.script);
            assertTrue(weight.requests.get() <= REQUESTS, address + " requests " + weight.urls);
            page.close();
        }
    }

    private static List<String> pages() {
        String order = Kontor.sql().list("select number from order_.sales_order order by id limit 1").stream()
                .findFirst()
                .orElseGet(() -> Office.placeOrder("PO look"));
        String product = Kontor.sql().one("select sku from catalog.product order by id limit 1");
        String company = Kontor.sql().one("select number from organisation.company order by id limit 1");
        return List.of(
                "/office",
                "/office/orders",
                "/office/orders?q=none-such&status=SENT",
                "/office/order/" + order,
                "/office/products",
                "/office/product/" + product,
                "/office/companies",
                "/office/company/" + company,
                "/office/jobs",
                "/office/jobs/new",
                "/office/messages",
                "/office/report");
    }

    private static List<String> violations(AxeBuilder axe, String where) {
        return axe.analyze().getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .map(rule -> where + ": " + text(rule))
                .toList();
    }

    private static String background(Page page) {
        return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    private static String text(Rule rule) {
        return rule.getId() + " " + rule.getNodes().get(0).getTarget();
    }

    /** Counts what comes over the wire, as it comes: compressed, with a cold cache. */
    private static final class Weight {

        private final AtomicLong html = new AtomicLong();
        private final AtomicLong css = new AtomicLong();
        private final AtomicLong script = new AtomicLong();
        private final AtomicLong requests = new AtomicLong();
        private final java.util.Map<String, String> types = new java.util.concurrent.ConcurrentHashMap<>();

        private final List<String> urls = new java.util.concurrent.CopyOnWriteArrayList<>();

        Weight(Page page) {
            CDPSession devTools = page.context().newCDPSession(page);
            devTools.send("Network.enable");
            devTools.send("Network.clearBrowserCache");
            devTools.on("Network.responseReceived", event -> {
                types.put(
                        event.get("requestId").getAsString(), event.get("type").getAsString());
                requests.incrementAndGet();
                urls.add(event.getAsJsonObject("response").get("url").getAsString());
            });
            devTools.on("Network.loadingFinished", event -> {
                long bytes = event.get("encodedDataLength").getAsLong();
                switch (types.getOrDefault(event.get("requestId").getAsString(), "")) {
                    case "Document" -> html.addAndGet(bytes);
                    case "Stylesheet" -> css.addAndGet(bytes);
                    case "Script" -> script.addAndGet(bytes);
                    default -> {}
                }
            });
        }

        @Override
        public String toString() {
            return "html " + html + " css " + css + " script " + script + " requests " + requests + " " + urls;
        }
    }
}
