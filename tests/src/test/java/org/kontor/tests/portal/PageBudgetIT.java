package org.kontor.tests.portal;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;

/** The portal's pages stay light: bytes as they travel compressed, requests, elements. Pictures are counted apart. */
@InBrowser
class PageBudgetIT {

    private static final int KB = 1024;
    private static final int HTML = 25 * KB;
    private static final int CSS = 12 * KB;
    private static final int SCRIPT = 15 * KB;
    private static final int TOTAL = 60 * KB;
    private static final int REQUESTS = 6;
    private static final int NODES = 900;

    @Test
    void everyPageKeepsItsBudget(Windows windows) {
        Page first = windows.open();
        Portal.signIn(first, Portal.EMMA);
        Portal.addToCart(first, Portal.SCREW);
        String number = Portal.order(first, "BUDGET-1");
        Portal.addToCart(first, Portal.SCREW);
        List<String> pages = new ArrayList<>(Portal.PAGES);
        pages.addAll(List.of("/order/" + number, "/order/" + number + "/placed"));
        List<Executable> checks = new ArrayList<>();
        List<Request> asked = new ArrayList<>();
        first.onRequestFinished(asked::add);
        for (String address : pages) {
            asked.clear();
            first.navigate(address);
            Map<String, Integer> bytes = new TreeMap<>();
            List<Request> counted = asked.stream()
                    .filter(request -> !request.url().contains("/drawing/"))
                    .toList();
            counted.forEach(request -> bytes.merge(
                    request.resourceType(), compressed(request.response().body()), Integer::sum));
            int nodes = ((Number) first.evaluate("document.querySelectorAll('*').length")).intValue();
            int total = bytes.values().stream().mapToInt(Integer::intValue).sum();
            System.out.printf(
                    "%-34s %s total %d, %d requests, %d nodes%n", address, bytes, total, counted.size(), nodes);
            checks.add(() -> within(address, "html", bytes.getOrDefault("document", 0), HTML));
            checks.add(() -> within(address, "css", bytes.getOrDefault("stylesheet", 0), CSS));
            checks.add(() -> within(address, "script", bytes.getOrDefault("script", 0), SCRIPT));
            checks.add(() -> within(address, "total", total, TOTAL));
            checks.add(() -> within(address, "requests", counted.size(), REQUESTS));
            checks.add(() -> within(address, "nodes", nodes, NODES));
        }
        assertAll(checks);
    }

    private static byte[] body(Page page, String url) {
        return page.request().get(url).body();
    }

    private static int compressed(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.size();
    }

    private static void within(String address, String what, int measured, int most) {
        assertTrue(measured <= most, address + ": " + what + " " + measured + ", at most " + most);
    }
}
