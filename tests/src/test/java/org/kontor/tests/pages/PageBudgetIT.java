package org.kontor.tests.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** Every page of the map stays light: bytes as they travel compressed, requests, elements. Pictures are counted apart. */
class PageBudgetIT {

    private static final int KB = 1024;
    private static final Budget PORTAL = new Budget(25 * KB, 12 * KB, 15 * KB, 60 * KB, 6, 900);
    /** Class B of PAGES: where a buyer works rather than reads. */
    private static final Budget WORKING = new Budget(25 * KB, 15 * KB, 40 * KB, 90 * KB, 8, 1500);

    private static final Budget OFFICE = new Budget(40 * KB, 50 * KB, 240 * KB, 330 * KB, 10, 2500);
    private static final Pattern WORK = Pattern.compile(
            "/(cart|quick-order|order-entry|buy-again|lists?|checkout|recurring|company|budget|apply|profile|security|my-data|absences|approvals/).*");

    private static final Pattern ELEMENT = Pattern.compile("<[a-zA-Z]");
    private static final Pattern PART =
            Pattern.compile("<(link|script|use|img)\\b[^>]*?\\s(?:href|src)=\"([^\"#]+)[^\"]*\"[^>]*>");
    private static final Pattern SHEET = Pattern.compile("rel=\"(stylesheet|icon|preload)\"");

    private record Budget(int html, int css, int script, int total, int requests, int nodes) {}

    private record Weight(int html, int css, int script, int requests, int nodes) {}

    private final Map<String, Http> readers = new HashMap<>();
    private final Map<String, Integer> weighed = new HashMap<>();

    @Test
    void everyPageKeepsItsBudget() {
        List<String> over = new ArrayList<>();
        for (PageMap.Shown page : PageMap.all()) {
            Weight weight = weigh(page);
            Budget most = page.office() ? OFFICE : WORK.matcher(page.address()).matches() ? WORKING : PORTAL;
            int total = weight.html() + weight.css() + weight.script();
            over(over, page, "html", weight.html(), most.html());
            over(over, page, "css", weight.css(), most.css());
            over(over, page, "script", weight.script(), most.script());
            over(over, page, "total", total, most.total());
            over(over, page, "requests", weight.requests(), most.requests());
            over(over, page, "nodes", weight.nodes(), most.nodes());
        }
        assertEquals(List.of(), over);
    }

    private Weight weigh(PageMap.Shown page) {
        Http reader = readers.computeIfAbsent(page.who(), who -> who.isEmpty() ? Kontor.http() : People.signIn(who));
        HttpResponse<String> answer = reader.get(page.address());
        if (answer.statusCode() / 100 == 3) {
            answer = reader.get(answer.headers().firstValue("Location").orElseThrow());
        }
        String html = answer.body();
        Set<String> sheets = new LinkedHashSet<>();
        Set<String> scripts = new LinkedHashSet<>();
        Set<String> others = new LinkedHashSet<>();
        PART.matcher(html).results().forEach(part -> {
            String address = part.group(2).replace("&amp;", "&");
            if (part.group(1).equals("script")) {
                scripts.add(address);
            } else if (part.group().contains("rel=\"stylesheet\"")) {
                sheets.add(address);
            } else if (!address.matches(".*/(drawing|picture)/.*")
                    && (part.group(1).equals("use")
                            || SHEET.matcher(part.group()).find())) {
                others.add(address);
            }
        });
        return new Weight(
                compressed(html.getBytes(StandardCharsets.UTF_8)),
                sheets.stream().mapToInt(sheet -> weigh(reader, sheet)).sum(),
                scripts.stream().mapToInt(script -> weigh(reader, script)).sum(),
                1 + sheets.size() + scripts.size() + others.size(),
                (int) ELEMENT.matcher(html).results().count());
    }

    private int weigh(Http reader, String address) {
        return weighed.computeIfAbsent(
                address, part -> compressed(reader.bytes(part).body()));
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

    private static void over(List<String> over, PageMap.Shown page, String what, int measured, int most) {
        if (measured > most) {
            over.add(page.address() + ": " + what + " " + measured + ", at most " + most);
        }
    }
}
