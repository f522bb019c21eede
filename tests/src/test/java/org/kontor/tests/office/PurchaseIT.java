package org.kontor.tests.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.order.Books;
import org.kontor.tests.order.TestArticles;

/** Purchase orders from the desk that orders to the stock that can be sold. */
class PurchaseIT {

    private static final String LIST = "/office/purchases";

    private final Sql sql = Kontor.sql();
    private final String mark = "PU" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> skus = TestArticles.make(sql, mark, 2, 0);
    private final Http desk = People.signIn(People.OPERATIONS);
    private final String token = People.token(desk.get("/help"));

    @AfterEach
    void theBooksAgree() {
        Books.check(sql);
    }

    @Test
    void whatIsOrderedArrivesInPartsAndCanBeSoldAtOnce() {
        String page = open(UUID.randomUUID().toString(), skus.get(0), "100");
        done(post(
                page,
                "verb",
                "add",
                "version",
                version(page),
                "sku",
                skus.get(1),
                "quantity",
                "5",
                "day",
                "2098-02-01"));
        done(post(page, "verb", "receive", "version", version(page), "came-1", "40", "lot-1", "L-7", "came-2", "5"));
        assertEquals(40, TestArticles.left(sql, skus.get(0)));
        assertEquals(5, TestArticles.left(sql, skus.get(1)));
        String shown = desk.get(page).body();
        assertTrue(shown.contains("Partly received") && shown.contains("L-7"), shown);
        refused(post(page, "verb", "receive", "version", version(page), "came-1", "61"), "only 60 is still to come");
        refused(post(page, "verb", "receive", "version", version(page), "came-1", "1.5"), "can be had in");
        refused(post(page, "verb", "receive", "version", version(page)), "at least one line");
        done(post(page, "verb", "receive", "version", version(page), "came-1", "60"));
        assertTrue(desk.get(page).body().contains("Received"));
        assertEquals(100, TestArticles.left(sql, skus.get(0)));
    }

    @Test
    void aReceiptSentTwiceOrByTwoAtOnceIsBookedOnce() throws Exception {
        String page = open(UUID.randomUUID().toString(), skus.get(0), "100");
        String version = version(page);
        Callable<HttpResponse<String>> receipt =
                () -> post(page, "verb", "receive", "version", version, "came-1", "10");
        List<Integer> answers = new ArrayList<>();
        ExecutorService hands = Executors.newFixedThreadPool(8);
        try {
            for (Future<HttpResponse<String>> answer : hands.invokeAll(Collections.nCopies(8, receipt))) {
                answers.add(answer.get().statusCode());
            }
        } finally {
            hands.shutdownNow();
        }
        assertEquals(1, answers.stream().filter(status -> status == 303).count(), answers::toString);
        assertEquals(7, answers.stream().filter(status -> status == 422).count(), answers::toString);
        assertEquals(10, TestArticles.left(sql, skus.get(0)));
    }

    @Test
    void buyersReadWhenMoreOfWhatIsSoldOutIsExpected() {
        Http buyer = People.signIn(People.ANNA_OF_NORDWERK);
        String article = "/product/" + skus.get(0);
        assertTrue(buyer.get(article).body().contains("Delivery date on request"));
        String page = open(UUID.randomUUID().toString(), skus.get(0), "100");
        String sold = buyer.get(article).body();
        assertTrue(sold.contains("Expected on") && sold.contains("2098"), sold);
        done(post(page, "verb", "expect", "version", version(page), "line", "1", "day-1", "2020-01-01"));
        assertTrue(
                buyer.get(article).body().contains("Delivery date on request"), "what is late is promised to nobody");
        done(post(page, "verb", "receive", "version", version(page), "came-1", "1"));
        assertTrue(!buyer.get(article).body().contains("Expected on"));
    }

    @Test
    void aSiteThatNeverKeptAnArticleIsExpectedToHaveSome() {
        sql.update(
                "delete from inventory.stock_item where product_id = (select id from catalog.product where sku = ?)",
                skus.get(0));
        open(UUID.randomUUID().toString(), skus.get(0), "100");
        String sold = People.signIn(People.ANNA_OF_NORDWERK)
                .get("/product/" + skus.get(0))
                .body();
        assertTrue(sold.contains("Expected on") && sold.contains("2098"), sold);
    }

    @Test
    void theListGoesOnOnFurtherPagesAndFindsWhatHasCome() {
        sql.update(
                """
                with purchase as (
                  insert into inventory.purchase_order (number, form_key, supplier, site_id, opened_at, opened_by)
                  select upper(?) || no, ? || no, ?, (select min(id) from inventory.site), now(), 'List'
                  from generate_series(10, 70) no returning id, number)
                insert into inventory.purchase_line (purchase_id, line_no, product_id, unit, quantity, given_up, expected_on,
                  first_expected_on)
                select id, 1, (select id from catalog.product where sku = ?), 'C62', 10,
                  case when number like '%10' then 10 else 0 end, '2098-02-01', '2098-02-01' from purchase
                """,
                mark, mark, mark, skus.get(0));
        String found = LIST + "?q=" + mark;
        assertEquals(50, rows(found));
        assertEquals(10, rows(found + "&page=2"), "what has all been given up is not to come");
        assertTrue(desk.get(found).body().contains("q=" + mark + "&amp;page=2"), "the pager keeps what was looked for");
        assertEquals(11, rows(found + "&page=2&show=all"));
        assertEquals(50, rows(LIST + "?show=all&q=" + skus.get(0)));
        assertEquals(1, rows(LIST + "?show=all&q=" + mark + "10"));
        assertEquals(0, rows(LIST + "?q=" + mark + "10"));
    }

    private long rows(String list) {
        return desk.get(list).body().split("\"/office/purchase/P", -1).length - 1;
    }

    @Test
    void theSameFormMakesOneOrder() {
        String key = UUID.randomUUID().toString();
        assertEquals(open(key, skus.get(0), "10"), open(key, skus.get(0), "10"));
        assertEquals(1, sql.count("select count(*) from inventory.purchase_order where form_key = ?", key));
    }

    @Test
    void aDayThatSlipsKeepsTheFirstAndWhatComesNoMoreIsGivenUp() {
        String page = open(UUID.randomUUID().toString(), skus.get(0), "100");
        done(post(page, "verb", "expect", "version", version(page), "line", "1", "day-1", "2098-03-09"));
        String stock = desk.get("/office/stock/" + skus.get(0)).body();
        assertTrue(stock.contains("first said") && stock.contains("Mar"), stock);
        refused(post(page, "verb", "expect", "version", version(page), "line", "1", "day-1", "soon"), "Give a day");
        done(post(page, "verb", "give-up", "version", version(page), "line", "1"));
        assertTrue(desk.get("/office/stock/" + skus.get(0)).body().contains("No supplier is to bring any"));
        refused(post(page, "verb", "give-up", "version", version(page), "line", "1"), "nothing is to come");
        assertEquals(
                2,
                sql.count(
                        "select count(*) from inventory.expected_day d join inventory.purchase_line l"
                                + " on l.id = d.purchase_line_id join catalog.product p on p.id = l.product_id where p.sku = ?",
                        skus.get(0)));
        String number = page.substring(page.lastIndexOf('/') + 1);
        assertTrue(sql.count(
                        "select count(*) from compliance.audit_entry where object = 'purchase' and object_key = ?",
                        number)
                >= 4);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingIsMade() {
        String key = UUID.randomUUID().toString();
        refused(post(LIST, form(key, "none-such", "10")), "There is no article none-such");
        refused(post(LIST, form(key, skus.get(0), "0")), "can be had in");
        assertEquals(0, sql.count("select count(*) from inventory.purchase_order where form_key = ?", key));
        assertEquals(404, desk.get("/office/purchase/P999999999").statusCode());
        assertEquals(404, desk.get("/office/stock/none-such").statusCode());
    }

    @Test
    void whoMayOnlyLookBooksNothing() {
        String page = open(UUID.randomUUID().toString(), skus.get(0), "100");
        Http looks = People.signIn(People.ORDER_DESK);
        assertTrue(!looks.get(page).body().contains("Book the receipt"));
        Map<String, String> form = new HashMap<>(Map.of(
                "verb", "receive", "version", version(page), "came-1", "1", "csrf", People.token(looks.get("/help"))));
        assertEquals(
                403, looks.postForm(page, form, "Sec-Fetch-Site", "same-origin").statusCode());
        assertEquals(0, TestArticles.left(sql, skus.get(0)));
    }

    @Test
    void receiptsOnlyGrow() {
        String page = open(UUID.randomUUID().toString(), skus.get(0), "100");
        done(post(page, "verb", "receive", "version", version(page), "came-1", "40"));
        for (String change : List.of(
                "update inventory.goods_receipt set quantity = 1", "delete from inventory.expected_day where id > 0")) {
            AssertionError refused = assertThrows(AssertionError.class, () -> sql.update(change));
            assertTrue(String.valueOf(refused.getCause()).contains("only grows"), String.valueOf(refused.getCause()));
        }
    }

    private String open(String key, String sku, String quantity) {
        HttpResponse<String> answer = post(LIST, form(key, sku, quantity));
        done(answer);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String[] form(String key, String sku, String quantity) {
        String site = sql.one("select code from inventory.site order by id limit 1");
        return new String[] {
            "key", key, "supplier", mark, "site", site, "sku", sku, "quantity", quantity, "day", "2098-02-01"
        };
    }

    private String version(String page) {
        return sql.one(
                "select version from inventory.purchase_order where number = ?",
                page.substring(page.lastIndexOf('/') + 1));
    }

    private HttpResponse<String> post(String path, String... fields) {
        Map<String, String> form = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
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
