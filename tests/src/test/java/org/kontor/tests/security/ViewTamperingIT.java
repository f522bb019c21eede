package org.kontor.tests.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** The view that is shown and the address that was decided about are always the same, whatever a request says besides. */
class ViewTamperingIT {

    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");

    /** What only the page of orders of the back-office bears. */
    private static final String ORDERS_OF_STAFF = "id=\"orders\"";

    private static final List<String> NAMES = List.of(
            "view",
            "viewId",
            "view_id",
            "jakarta.faces.ViewId",
            "javax.faces.ViewId",
            "outcome",
            "faces-redirect",
            "page",
            "forward",
            "overrideView",
            "overrideViewUri",
            "requestUri",
            "next",
            "back",
            "include",
            "template",
            "_method",
            "jakarta.faces.source",
            "jakarta.faces.partial.render",
            "jfwid");
    private static final List<String> TARGETS = List.of(
            "/office/orders",
            "/WEB-INF/pages/order/office-orders.xhtml",
            "order/office-orders",
            "../order/office-orders.xhtml",
            "%2FWEB-INF%2Fpages%2Forder%2Foffice-orders.xhtml",
            "/office/orders;x",
            "/office/./orders",
            "file:///etc/passwd",
            "http://evil.example/",
            "#{officeOrders.open}");

    /** Two hundred ways to ask an open page for a closed view. */
    @Test
    void noParameterChangesTheViewOfAnAddress() {
        Http nobody = Kontor.http();
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        Map<String, Integer> wrong = new TreeMap<>();
        for (String name : NAMES) {
            for (String target : TARGETS) {
                String query =
                        "?" + name + "=" + java.net.URLEncoder.encode(target, java.nio.charset.StandardCharsets.UTF_8);
                note(wrong, "nobody " + query, nobody.get("/help" + query));
                note(wrong, "a buyer " + query, anna.get("/orders" + query));
            }
        }
        assertEquals(Map.of(), wrong);
    }

    /** The same of every page: each name once, the targets in turn. */
    @Test
    void noParameterChangesTheViewOfAnyPage() throws IOException {
        Http nobody = Kontor.http();
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        Map<String, Integer> wrong = new ConcurrentSkipListMap<>();
        int turn = 0;
        for (String page : MatrixTable.closedPages()) {
            int first = turn++;
            IntStream.range(0, NAMES.size()).parallel().forEach(i -> {
                String target = TARGETS.get((first + i) % TARGETS.size());
                String way = page + "?" + NAMES.get(i) + "="
                        + java.net.URLEncoder.encode(target, java.nio.charset.StandardCharsets.UTF_8);
                note(wrong, "nobody " + way, nobody.get(way));
                if (!page.startsWith("/office")) {
                    note(wrong, "a buyer " + way, anna.get(way));
                }
            });
        }
        assertEquals(Map.of(), wrong);
    }

    @Test
    void aFormOfOnePageOpensNoOther() {
        Http desk = People.signIn(People.ORDER_DESK);
        HttpResponse<String> orders = desk.get("/office/orders");
        Matcher state = STATE.matcher(orders.body());
        assertTrue(state.find(), "no state of a view");
        assertTrue(orders.body().contains(ORDERS_OF_STAFF), "the mark of the page is gone");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("jakarta.faces.ViewState", state.group(1));
        form.put("list", "list");
        form.put("jakarta.faces.partial.ajax", "true");
        form.put("jakarta.faces.source", "orders");
        form.put("orders_pagination", "true");
        form.put("orders_first", "0");
        form.put("orders_rows", "25");

        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        form.put("csrf", People.token(anna.get("/help")));
        Map<String, Integer> wrong = new TreeMap<>();
        for (String page : List.of("/office/orders", "/office/", "/office/messages", "/office/audit")) {
            HttpResponse<String> answer = anna.postForm(page, form, "Sec-Fetch-Site", "same-origin");
            assertEquals(403, answer.statusCode(), page);
            note(wrong, page, answer);
        }
        for (String page : List.of("/orders", "/cart", "/help", "/sign-in", "/preferences", "/profile")) {
            note(wrong, page, anna.postForm(page, form, "Sec-Fetch-Site", "same-origin"));
        }
        form.put("csrf", People.token(desk.get("/help")));
        for (String page : List.of("/office/messages", "/office/audit", "/office/api-keys", "/office/jobs/new")) {
            HttpResponse<String> answer = desk.postForm(page, form, "Sec-Fetch-Site", "same-origin");
            assertEquals(403, answer.statusCode(), page);
            note(wrong, "the desk " + page, answer);
        }
        assertEquals(Map.of(), wrong);
    }

    private static void note(Map<String, Integer> wrong, String way, HttpResponse<String> answer) {
        if (answer.statusCode() >= 500
                || answer.body().contains(ORDERS_OF_STAFF)
                || answer.body().contains("root:x:0")) {
            wrong.put(way, answer.statusCode());
        }
    }
}
