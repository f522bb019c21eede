package org.kontor.tests.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.order.Books;
import org.kontor.tests.order.TestArticles;

/** Low stock, from the terms on the page of an article's stock to the purchase orders and the day that buyers read. */
class ReorderIT {

    private static final String LIST = "/office/reorder";
    private static final Pattern PROPOSED = Pattern.compile("name=\"((?:quantity|take)-[0-9]+)\" value=\"([^\"]+)\"");
    private static final int FORMS_AT_ONCE = 8;

    private final Sql sql = Kontor.sql();
    private final String mark = "RO" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> skus = TestArticles.make(sql, mark, 2, 0);
    private final List<String> sites = sql.list("select code from inventory.site order by priority, id");
    private final Http desk = People.signIn(People.OPERATIONS);
    private final String token = People.token(desk.get("/help"));

    @AfterEach
    void theBooksAgree() {
        Books.check(sql);
    }

    @Test
    void whatIsLowIsProposedOrderedOnceForEachSupplierAndSiteAndPromised() {
        Http buyer = People.signIn(People.ANNA_OF_NORDWERK);
        String article = "/product/" + skus.get(0);
        assertTrue(buyer.get(article).body().contains("Delivery date on request"));
        done(terms(0, 0, "-1", "50", "120", "100"));
        done(terms(1, 0, "-1", "50", "100", "100"));
        done(terms(0, 1, "-1", "50", "100", "100"));
        String page = list();
        assertTrue(page.contains("3 proposals"), page);
        assertTrue(page.contains("120 missing, rounded up to multiples of 100"), page);
        Map<String, String> form = all();
        form.put("quantity-" + level(1, 0), "101");
        HttpResponse<String> made = post(LIST, form);
        done(made);
        done(post(LIST, form));
        String said =
                desk.get(made.headers().firstValue("Location").orElseThrow()).body();
        assertEquals(2, said.split("\"/office/purchase/P", -1).length - 1, said);
        assertEquals(
                List.of("1:2:400", "2:1:100"),
                sql.list(
                        """
                        select row_number() over (order by count(*) desc) || ':' || count(*) || ':' || trim_scale(sum(l.quantity))
                        from inventory.purchase_line l join inventory.purchase_order o on o.id = l.purchase_id
                        where o.supplier = ? group by o.id
                        """,
                        mark));
        assertTrue(list().contains("Nothing is to be ordered again"), "what is to come counts");
        String sold = buyer.get(article).body();
        assertTrue(sold.contains("Expected on"), "the day is promised to buyers");
    }

    @Test
    void whoWaitsIsOrderedForAndPromisedTheDayThatTheSupplierNeeds() {
        sql.update(
                "insert into inventory.back_order (product_id, allowed, handling_days) select id, true, 1"
                        + " from catalog.product where sku = ?",
                skus.get(0));
        HttpResponse<String> ordered = Kontor.http()
                .withKey("kontor_demo_nordwerk_7f3c9a51d2e84b06")
                .postJson(
                        "api/v1/orders",
                        "{\"lines\":[{\"sku\":\"" + skus.get(0) + "\",\"quantity\":30}]}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertEquals(201, ordered.statusCode(), ordered.body());
        done(terms(0, 1, "-1", "50", "100", "100"));
        done(terms(0, 0, "-1", "50", "120", "100"));
        String page = list();
        assertTrue(page.contains("150 missing, rounded up to multiples of 100"), page);
        assertTrue(page.contains("2 proposals") && !page.contains("130 missing"), "only one site orders for him");
        assertEquals(
                "15",
                sql.one(
                        "select w.promise - cast(now() at time zone 'UTC' as date) from inventory.waiting w"
                                + " join catalog.product p on p.id = w.product_id where p.sku = ?",
                        skus.get(0)));
        done(post(LIST, all()));
        assertTrue(
                list().contains("Nothing is to be ordered again"), "what is to come is enough for those who wait too");
    }

    @Test
    void theWorkbenchSaysHowMuchIsLowAndWhatIsLate() {
        long low = tile("reorder");
        long late = tile("purchases");
        done(terms(0, 0, "-1", "50", "100", "1"));
        assertEquals(low + 1, tile("reorder"));
        done(post(LIST, all()));
        assertEquals(low, tile("reorder"));
        assertEquals(late, tile("purchases"));
        sql.update(
                "update inventory.purchase_line set expected_on = '2026-01-01' where purchase_id ="
                        + " (select id from inventory.purchase_order where supplier = ?)",
                mark);
        assertEquals(late + 1, tile("purchases"));
        assertFalse(People.signIn(People.ORDER_DESK).get("/office/").body().contains("To be ordered again"));
    }

    private long tile(String address) {
        Matcher tile = Pattern.compile("href=\"/office/" + address + "\"><b>([0-9,]+)")
                .matcher(desk.get("/office/").body());
        assertTrue(tile.find(), address);
        return Long.parseLong(tile.group(1).replace(",", ""));
    }

    @Test
    void whoOrdersUponWhatIsNoLongerSoIsTold() {
        done(terms(0, 0, "-1", "100", "500", "10"));
        Map<String, String> seen = all();
        Map<String, String> part = all();
        part.put("quantity-" + level(0, 0), "50");
        done(post(LIST, part));
        refused(post(LIST, seen), "more of it is to come");
        Map<String, String> onOldTerms = all();
        done(terms(0, 0, version(0, 0), "100", "500", "1000"));
        refused(post(LIST, onOldTerms), "ordered on other terms by now");
        assertEquals(1, orders());
    }

    @Test
    void aFormThatHasOrderedDoesNotSayThatItOrderedWhatItDidNot() {
        done(terms(0, 0, "-1", "50", "100", "1"));
        Map<String, String> form = all();
        done(post(LIST, form));
        done(terms(1, 0, "-1", "50", "100", "1"));
        Map<String, String> other = all();
        other.put("key", form.get("key"));
        refused(post(LIST, other), "has made its orders already");
        done(post(LIST, form));
        assertEquals(1, orders());
    }

    @Test
    void peopleWhoOrderTheSameAtOnceOrderItOnce() throws Exception {
        done(terms(0, 0, "-1", "50", "100", "1"));
        List<Callable<HttpResponse<String>>> forms = new ArrayList<>();
        for (int i = 0; i < FORMS_AT_ONCE; i++) {
            Map<String, String> form = all();
            forms.add(() -> post(LIST, form));
        }
        List<Integer> answers = new ArrayList<>();
        ExecutorService hands = Executors.newFixedThreadPool(FORMS_AT_ONCE);
        try {
            for (Future<HttpResponse<String>> answer : hands.invokeAll(forms)) {
                answers.add(answer.get().statusCode());
            }
        } finally {
            hands.shutdownNow();
        }
        assertEquals(1, answers.stream().filter(status -> status == 303).count(), answers::toString);
        assertEquals(7, answers.stream().filter(status -> status == 422).count(), answers::toString);
        assertEquals(1, orders());
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsOrdered() {
        done(terms(0, 0, "-1", "50", "100", "10"));
        Map<String, String> none = all();
        none.remove("take-" + level(0, 0));
        refused(post(LIST, none), "Tick at least one article");
        Map<String, String> zero = all();
        zero.put("quantity-" + level(0, 0), "0");
        refused(post(LIST, zero), "Give a quantity of " + skus.get(0));
        Map<String, String> gone = all();
        done(remove(0, 0, version(0, 0)));
        refused(post(LIST, gone), "Nothing was ordered");
        assertEquals(0, orders());
        refused(terms(0, 0, "-1", "100", "100", "10"), "must be above");
        refused(terms(0, 0, "-1", "1.5", "100", "10"), "can be had in");
        refused(terms(0, 0, "-1", "1", "999999999", "999999998"), "can be had in");
    }

    @Test
    void whoChangesTermsThatSomebodyElseChangedIsTold() {
        done(terms(0, 0, "-1", "50", "100", "10"));
        refused(terms(0, 0, "-1", "60", "100", "10"), "changed this meanwhile");
        String first = version(0, 0);
        done(terms(0, 0, first, "60", "100", "10"));
        refused(remove(0, 0, first), "changed this meanwhile");
        String second = version(0, 0);
        done(remove(0, 0, second));
        refused(terms(0, 0, second, "70", "100", "10"), "changed this meanwhile");
        done(terms(0, 0, "-1", "70", "100", "10"));
        refused(terms(0, 0, first, "80", "100", "10"), "changed this meanwhile");
        refused(terms(0, 0, second, "80", "100", "10"), "changed this meanwhile");
        done(remove(0, 0, version(0, 0)));
        assertTrue(list().contains("Nothing is to be ordered again"));
        assertTrue(sql.count(
                        "select count(*) from compliance.audit_entry where object = 'reorder-level' and object_key = ?",
                        skus.get(0))
                >= 3);
    }

    @Test
    void whatIsPhasedOutOrNoLongerSoldIsNotProposed() {
        done(terms(0, 0, "-1", "50", "100", "10"));
        done(terms(1, 0, "-1", "50", "100", "10"));
        sql.update("update catalog.product set active = false where sku = ?", skus.get(0));
        sql.update("update catalog.product set phase_out_at = now() where sku = ?", skus.get(1));
        assertTrue(list().contains("Nothing is to be ordered again"));
    }

    @Test
    void whoMayOnlyLookOrdersNothing() {
        done(terms(0, 0, "-1", "50", "100", "10"));
        Http looks = People.signIn(People.ORDER_DESK);
        String page = looks.get(LIST + "?q=" + mark).body();
        assertTrue(page.contains(skus.get(0)));
        assertFalse(page.contains("Order what is ticked"));
        Map<String, String> form = all();
        form.put("csrf", People.token(looks.get("/help")));
        assertEquals(
                403, looks.postForm(LIST, form, "Sec-Fetch-Site", "same-origin").statusCode());
        assertEquals(0, orders());
    }

    private long orders() {
        return sql.count("select count(*) from inventory.purchase_order where supplier = ?", mark);
    }

    private String list() {
        return desk.get(LIST + "?q=" + mark).body();
    }

    private String level(int sku, int site) {
        return sql.one(
                "select l.id from inventory.reorder_level l join catalog.product p on p.id = l.product_id"
                        + " join inventory.site s on s.id = l.site_id where p.sku = ? and s.code = ?",
                skus.get(sku),
                sites.get(site));
    }

    private String version(int sku, int site) {
        return sql.one("select version from inventory.reorder_level where id = cast(? as bigint)", level(sku, site));
    }

    private HttpResponse<String> terms(
            int sku, int site, String version, String point, String target, String multiple) {
        return post(
                "/office/stock/" + skus.get(sku),
                new HashMap<>(Map.of(
                        "verb",
                        "set",
                        "site",
                        sites.get(site),
                        "version",
                        version,
                        "point",
                        point,
                        "target",
                        target,
                        "multiple",
                        multiple,
                        "supplier",
                        mark,
                        "lead",
                        "14")));
    }

    private HttpResponse<String> remove(int sku, int site, String version) {
        return post(
                "/office/stock/" + skus.get(sku),
                new HashMap<>(Map.of("verb", "remove", "site", sites.get(site), "version", version)));
    }

    /** The form of the list as it is shown: all ticked, in the quantities that are proposed. */
    private Map<String, String> all() {
        Map<String, String> form = new HashMap<>(Map.of("key", UUID.randomUUID().toString()));
        PROPOSED.matcher(list()).results().forEach(row -> {
            form.put(row.group(1), row.group(2));
        });
        return form;
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        form.put("csrf", token);
        return desk.postForm(path, form, "Sec-Fetch-Site", "same-origin");
    }

    private static void done(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private static void refused(HttpResponse<String> answer, String why) {
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(why), answer.body());
    }
}
