package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;
import org.kontor.tests.identity.Accounts;
import org.kontor.tests.integration.Sandbox;

/** A buyer changes his placed order on a page: what he places is what he saw, once, and nobody else sees it. */
@InBrowser
class AmendPageIT {

    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

    private final Sql sql = Kontor.sql();
    private final String company = "ap" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> skus = TestArticles.make(sql, company, 2, 10);
    private final String sku = skus.get(0);
    private final List<String> placed = new ArrayList<>();
    private String email;
    private Http buyer;

    @BeforeEach
    void aBuyerWithHalfAnHour() {
        new Sandbox(Kontor.http()).behave(Map.of());
        RaceCompany.make(sql, company);
        sql.update(
                "insert into organisation.unit_setting (company_id, unit_id, key, value) select u.company_id, u.id,"
                        + " 'amendment-minutes', '30' from organisation.unit u join organisation.company c"
                        + " on c.id = u.company_id where c.number = ? and u.parent_id is null",
                company);
        email = Accounts.buyer();
        sql.update(
                "update identity.membership set company_id = (select id from organisation.company where number = ?),"
                        + " unit_id = (select u.id from organisation.unit u join organisation.company c on c.id = u.company_id"
                        + " where c.number = ? and u.parent_id is null) where person_id = (select id from identity.person where email = ?)",
                company,
                company,
                email);
        buyer = People.signIn(email);
    }

    @AfterEach
    void nothingIsLeft() {
        placed.forEach(number -> Accounts.post(buyer, "/order/" + number, Map.of("do", "cancel")));
        Books.check(sql);
    }

    @Test
    void whatWasSeenIsPlacedOnceAndBothOrdersNameEachOther() throws Exception {
        String old = ordered(6);
        String page = buyer.get("/order/" + old).body();
        assertTrue(page.contains("You can change this order until"), page);
        assertTrue(page.contains("until then you can change the order"), page);
        assertFalse(page.contains("usually within a minute"), page);
        assertTrue(page.contains("/order/" + old + "/amend"));
        Map<String, String> form = shown(old, "9", "");
        List<Callable<HttpResponse<String>>> clicks =
                List.of(() -> post(old, form), () -> post(old, form), () -> post(old, form));
        List<HttpResponse<String>> answers = Crowd.at(clicks.size(), clicks);
        answers.forEach(answer -> assertEquals(303, answer.statusCode(), answer.body()));
        List<String> numbers = sql.list("select number from order_.sales_order where replaces = ?", old);
        assertEquals(1, numbers.size());
        placed.addAll(numbers);
        String successor = numbers.get(0);
        answers.forEach(answer -> assertEquals(
                List.of("/order/" + successor + "?done=order-amended"),
                answer.headers().allValues("Location")));
        assertEquals(1, TestArticles.left(sql, sku));
        assertTrue(buyer.get("/order/" + old).body().contains("replaced by order " + successor));
        assertTrue(buyer.get("/order/" + successor).body().contains("Replaces order " + old));
        assertFalse(
                buyer.get("/order/" + old).body().contains("replaced by " + successor), "said once, in his language");
        assertTrue(buyer.get("/orders?tab=all").body().contains("now " + successor));
        assertTrue(buyer.get("/order/" + old + "/amend").body().contains("cannot be changed any more"));
        Probe.until(
                "one letter names both",
                () -> sql.list(
                        "select cast(payload as jsonb) ->> 'text' from integration.outbox_message where aggregate_id = ?"
                                + " and type = 'MailRequested'",
                        successor),
                letters -> letters.size() == 1 && letters.get(0).contains("in place of order " + old));
        Http desk = People.signIn(Accounts.staff("order-desk"));
        assertTrue(desk.get("/office/order/" + old).body().contains("replaced by order " + successor));
        assertTrue(desk.get("/office/order/" + successor).body().contains("Replaces order " + old));
    }

    @Test
    void whatIsInTheWayIsSaidAndNothingTypedIsLost() {
        String old = ordered(6);
        Map<String, String> form = shown(old, "11", "");
        refused(post(old, form), "Not enough of", "value=\"11\"");
        form.put("quantity", "many");
        refused(post(old, form), "id=\"problems\"", "value=\"many\"");
        form.put("quantity", "0");
        refused(post(old, form), "id=\"problems\"", "value=\"0\"");
        Map<String, String> unseen = form(old, "7");
        unseen.put("do", "place");
        refused(post(old, unseen), "Look at what changes", "value=\"7\"");
        Map<String, String> dearer = shown(old, "7", "");
        dearer.put("quantity", "8");
        HttpResponse<String> again = post(old, dearer);
        refused(again, "Something is different", "value=\"8\"");
        dearer.put("seen", first(SEEN, again.body()));
        sql.update(
                "update pricing.price p set amount = 8 from catalog.product c where c.id = p.product_id and c.sku = ?"
                        + " and p.min_quantity = 1",
                sku);
        refused(post(old, dearer), "Something is different", "value=\"8\"");
        assertEquals(
                "PLACED",
                sql.list("select status from order_.sales_order where number = ?", old)
                        .get(0));
        assertEquals(4, TestArticles.left(sql, sku));
    }

    @Test
    void anotherIsAddedAndOneTakenOut() {
        String old = ordered(6);
        Map<String, String> form = form(old, "0");
        String rest = "no=1&sku=" + sku + "&quantity=0&no=0&sku=" + skus.get(1) + "&quantity=2";
        HttpResponse<String> look = buyer.postForm("/order/" + old + "/amend?" + rest, without(form, "look"));
        assertEquals(200, look.statusCode(), look.body());
        form.put("seen", first(SEEN, look.body()));
        HttpResponse<String> done = buyer.postForm("/order/" + old + "/amend?" + rest, without(form, "place"));
        assertEquals(303, done.statusCode(), done.body());
        placed.addAll(sql.list("select number from order_.sales_order where replaces = ?", old));
        assertEquals(10, TestArticles.left(sql, sku));
        assertEquals(8, TestArticles.left(sql, skus.get(1)));
    }

    @Test
    void aPhoneAndAKeyboardAreEnough(Windows windows) {
        String old = ordered(6);
        Page page = windows.open(360, 780, "en", ColorScheme.LIGHT);
        page.navigate("/sign-in");
        page.fill("#email", email);
        page.fill("#password", People.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("/sign-in"));
        page.navigate("/order/" + old);
        page.focus("#amendable a");
        page.keyboard().press("Enter");
        page.waitForURL("**/amend");
        page.focus("#lines [name=quantity]");
        page.keyboard().press("Control+a");
        page.keyboard().type("8");
        page.keyboard().press("Tab");
        page.keyboard().type(skus.get(1));
        page.keyboard().press("Tab");
        page.keyboard().type("2");
        page.keyboard().press("Enter");
        page.waitForSelector("#preview");
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        page.focus("#preview button");
        page.keyboard().press("Enter");
        page.waitForURL("**/order/*?done=order-amended");
        placed.addAll(sql.list("select number from order_.sales_order where replaces = ?", old));
        assertEquals(2, TestArticles.left(sql, sku));
        assertEquals(8, TestArticles.left(sql, skus.get(1)));
        assertEquals(List.of(), windows.complaints());
    }

    @Test
    void anOrderTakenBackWithoutAReasonIsShown() {
        String number = ordered(1);
        assertEquals(
                303,
                Accounts.post(buyer, "/order/" + number, Map.of("do", "cancel")).statusCode());
        HttpResponse<String> page = buyer.get("/order/" + number);
        assertEquals(200, page.statusCode(), page.body());
        assertFalse(page.body().contains("You can change this order"));
        placed.clear();
    }

    @Test
    void itIsNobodyElses() {
        String old = ordered(6);
        Http other = People.signIn(Accounts.buyer());
        assertEquals(404, other.get("/order/" + old + "/amend").statusCode());
        assertEquals(404, other.get("/order/none/amend").statusCode());
        Map<String, String> form = form(old, "7");
        form.put("do", "place");
        form.put("csrf", People.token(other.get("/profile")));
        assertEquals(404, other.postForm("/order/" + old + "/amend", form).statusCode());
        assertEquals(0, sql.count("select count(*) from order_.sales_order where replaces = ?", old));
        sql.update(
                "update organisation.unit_setting s set value = '0' from organisation.company c"
                        + " where c.id = s.company_id and c.number = ?",
                company);
        String late = ordered(1);
        assertFalse(buyer.get("/order/" + late).body().contains("You can change this order"));
        assertTrue(buyer.get("/order/" + late + "/amend").body().contains("cannot be changed any more"));
    }

    /** The form with the figures that were shown for it. */
    private Map<String, String> shown(String number, String quantity, String comment) {
        Map<String, String> form = form(number, quantity);
        form.put("comment", comment);
        form.put("do", "look");
        HttpResponse<String> page = post(number, form);
        assertEquals(200, page.statusCode(), page.body());
        form.put("seen", first(SEEN, page.body()));
        form.put("do", "place");
        return form;
    }

    private Map<String, String> form(String number, String quantity) {
        HttpResponse<String> page = buyer.get("/order/" + number + "/amend");
        assertEquals(200, page.statusCode(), page.body());
        Map<String, String> form = new HashMap<>();
        form.put("csrf", People.token(page));
        form.put("key", first(KEY, page.body()));
        form.put("no", "1");
        form.put("sku", sku);
        form.put("quantity", quantity);
        return form;
    }

    private static Map<String, String> without(Map<String, String> form, String action) {
        Map<String, String> rest = new HashMap<>(form);
        List.of("no", "sku", "quantity").forEach(rest::remove);
        rest.put("do", action);
        return rest;
    }

    private HttpResponse<String> post(String number, Map<String, String> form) {
        return buyer.postForm("/order/" + number + "/amend", form);
    }

    private static void refused(HttpResponse<String> answer, String... says) {
        assertEquals(422, answer.statusCode(), answer.body());
        for (String said : says) {
            assertTrue(answer.body().contains(said), said + " is not in " + answer.body());
        }
    }

    private String ordered(int quantity) {
        HttpResponse<String> put = Accounts.post(
                buyer,
                "/quick-order",
                Map.of(
                        "code",
                        sku,
                        "quantity",
                        String.valueOf(quantity),
                        "do",
                        "add",
                        "token",
                        UUID.randomUUID().toString()));
        assertEquals(303, put.statusCode(), put.body());
        HttpResponse<String> page = buyer.get("/checkout");
        Map<String, String> form = new HashMap<>();
        form.put("csrf", People.token(page));
        form.put("key", first(KEY, page.body()));
        form.put("version", first(Pattern.compile("name=\"version\" value=\"([^\"]+)\""), page.body()));
        form.put(
                "ship-to",
                sql.list(
                                "select cast(a.id as text) from organisation.address a join organisation.company c"
                                        + " on c.id = a.company_id where c.number = ?",
                                company)
                        .get(0));
        HttpResponse<String> done = buyer.postForm("/checkout", form);
        assertEquals(303, done.statusCode(), done.body());
        String number = done.headers().firstValue("Location").orElse("").replaceAll(".*/order/([^/]+)/placed", "$1");
        placed.add(number);
        return number;
    }

    private static String first(Pattern wanted, String page) {
        Matcher found = wanted.matcher(page);
        assertTrue(found.find(), wanted + " is not in " + page);
        return found.group(1);
    }
}
