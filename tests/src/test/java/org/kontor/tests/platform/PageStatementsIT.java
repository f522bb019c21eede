package org.kontor.tests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/**
 * No page asks the database once per row: whoever signs in and follows the links finds pages of every kind, and none of them
 * costs more statements than a page may. Statements are counted by PostgreSQL.
 */
class PageStatementsIT {

    private static final int MOST = 32;
    private static final int VISITS = 8;
    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*\\bhref=\"(/[^\"#]*)");
    private static final Pattern NO_PAGE = Pattern.compile(
            "/(assets|api|sandbox|drawing|openapi|jakarta.faces.resource|sign-out)\\b.*|.*\\.(csv|xlsx|json|pdf)\\b.*");

    @Test
    void noPageOfThePortalCostsMoreThanAPageMay(TestReporter reporter) {
        everyPage(People.ANNA_OF_NORDWERK, "/", reporter);
    }

    @Test
    void noPageOfTheBackOfficeCostsMoreThanAPageMay(TestReporter reporter) {
        everyPage(People.ADMINISTRATOR, "/office", reporter);
    }

    private void everyPage(String who, String from, TestReporter reporter) {
        Http http = People.signIn(who);
        Map<String, String> found = pages(http, from);
        Map<String, Map<String, Long>> costs = new TreeMap<>();
        found.values().forEach(address -> costs.put(address, statements(http, address)));
        costs.forEach((address, cost) -> reporter.publishEntry(address, sum(cost) + " statements"));
        assertTrue(costs.size() > 15, "only these pages were found: " + costs.keySet());
        costs.values().removeIf(cost -> sum(cost) <= MOST);
        assertTrue(costs.isEmpty(), () -> explain(costs));
    }

    /** One address of each kind, reached by links. */
    private static Map<String, String> pages(Http http, String from) {
        Map<String, String> found = new LinkedHashMap<>(Map.of(kind(from), from));
        Deque<String> open = new ArrayDeque<>(found.values());
        while (!open.isEmpty()) {
            String next = open.remove();
            HttpResponse<String> page = http.get(next);
            if (page.statusCode() != 200) {
                found.remove(kind(next));
            }
            Matcher link = LINK.matcher(page.body());
            while (link.find()) {
                String address = link.group(1).replace("&amp;", "&");
                boolean ours = address.startsWith("/office") == from.startsWith("/office");
                if (ours && !NO_PAGE.matcher(address).matches() && found.putIfAbsent(kind(address), address) == null) {
                    open.add(address);
                }
            }
        }
        return found;
    }

    /** Addresses that differ only in numbers, words after the second step, or parameters are of one kind. */
    private static String kind(String address) {
        String[] steps = address.replaceAll("\\?.*", "").split("/");
        StringBuilder kind = new StringBuilder();
        for (String step : steps) {
            kind.append('/').append(step.matches(".*[0-9].*") ? "*" : step);
        }
        return kind.toString();
    }

    /** What timers do meanwhile is not the page's: it is visited again until it stays within bounds, or never does. */
    private static Map<String, Long> statements(Http http, String address) {
        Map<String, Long> spent = Map.of();
        for (int visit = 0; visit < VISITS && (visit == 0 || sum(spent) > MOST); visit++) {
            Map<String, Long> before = calls();
            assertEquals(200, http.get(address).statusCode(), address);
            spent = calls();
            spent.replaceAll((statement, calls) -> calls - before.getOrDefault(statement, 0L));
            spent.values().removeIf(calls -> calls == 0);
        }
        return spent;
    }

    private static long sum(Map<String, Long> calls) {
        return calls.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Which statements they are, the most frequent first. */
    private static String explain(Map<String, Map<String, Long>> costs) {
        StringBuilder text = new StringBuilder("more than " + MOST + " statements:");
        costs.forEach((address, calls) -> {
            text.append("\n").append(address).append(": ").append(sum(calls));
            calls.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .forEach(call -> text.append("\n  ")
                            .append(call.getValue())
                            .append(" x ")
                            .append(Kontor.sql()
                                    .one(
                                            "select left(regexp_replace(min(query), '\\s+', ' ', 'g'), 140)"
                                                    + " from public.pg_stat_statements where queryid = ?",
                                            Long.parseLong(call.getKey()))));
        });
        return text.toString();
    }

    private static Map<String, Long> calls() {
        Map<String, Long> calls = new HashMap<>();
        for (String row : Kontor.sql()
                .list("select queryid || ' ' || calls from public.pg_stat_statements"
                        + " where userid = 'kontor_app'::regrole or userid = 'kontor_all'::regrole")) {
            String[] parts = row.split(" ");
            calls.merge(parts[0], Long.parseLong(parts[1]), Long::sum);
        }
        return calls;
    }
}
