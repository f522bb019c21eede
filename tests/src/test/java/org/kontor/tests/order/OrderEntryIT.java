package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.browser.InBrowser;
import org.kontor.tests.browser.Windows;
import org.kontor.tests.identity.Accounts;

/** Somebody rings up and orders: staff type it in his name by the keyboard alone, and nothing of his own is touched. */
@InBrowser
class OrderEntryIT {

    private static final Pattern PLACED = Pattern.compile("/order/([^/]+)/placed");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
    private static final Pattern ENTRY = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern ADDRESS = Pattern.compile("<select class=\"in\" id=\"ship-to\".*?value=\"([0-9]+)\"");

    private final Sql sql = Kontor.sql();
    private final String mark = "TE" + UUID.randomUUID().toString().substring(0, 6);
    private final List<String> skus = TestArticles.make(sql, mark, 3, 10);
    private final String buyer = Accounts.buyer();
    private final String desk = Accounts.staff("order-desk");

    @BeforeEach
    void theCallerHasAName() {
        sql.update("update identity.person set name = ? where email = ?", "Caller " + mark, buyer);
        sql.list("select catalog.refresh_search(array(select id from catalog.product where sku like ?))", mark + "-%");
    }

    @AfterEach
    void theBooksAgree() {
        Books.check(sql);
    }

    @Test
    void anOrderIsTakenWithoutAMouse(Windows windows) {
        Page page = windows.open();
        page.navigate("/sign-in");
        page.fill("#email", desk);
        page.fill("#password", People.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/office**");
        page.navigate("/office/order-entry");
        page.waitForSelector("#call:focus");
        page.keyboard().type("nordwerk " + mark);
        page.keyboard().press("Enter");
        page.waitForSelector("form[action='/act-as'] button:focus");
        page.keyboard().press("Enter");
        page.waitForSelector("#code-1:focus");
        page.waitForLoadState();
        type(page, skus.get(0), "4");
        type(page, skus.get(1), "11");
        page.waitForSelector("tr[data-line='2'].warning");
        page.keyboard().press("Control+Enter");
        page.waitForSelector("#problems");
        page.waitForLoadState();
        assertEquals(
                "4", page.inputValue("tr:has(input[value='" + skus.get(0) + "']) [name=quantity]"), "kept as typed");
        page.focus("tr:has(input[value='" + skus.get(1) + "']) [name=quantity]");
        page.keyboard().press("Control+a");
        page.keyboard().type("3");
        page.keyboard().press("Enter");
        page.waitForSelector(
                "[name=seen][value='70.00']",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/order/*/placed");
        Matcher number = PLACED.matcher(page.url());
        assertTrue(number.find(), page.url());
        assertEquals(
                "Caller %s by Test Person, 2 lines, 70.00".formatted(mark),
                sql.one(
                        """
                        select o.buyer_name || ' by ' || o.actor_name || ', ' || count(*) || ' lines, '
                          || cast(sum(l.net_amount) as numeric(12, 2))
                        from order_.sales_order o join order_.sales_order_line l on l.order_id = o.id
                        where o.number = ? group by o.id""",
                        number.group(1)));
        assertEquals(6, TestArticles.left(sql, skus.get(0)));
        page.keyboard().press("Enter");
        page.waitForURL("**/office/order-entry");
        page.waitForSelector("#call:focus");
    }

    @Test
    void theBuyersCartStaysAsItIsAndTheFormMakesOneOrder() {
        Http himself = People.signIn(buyer);
        put(himself, skus.get(2), "2");
        Http staff = acting();
        Map<String, String> form = shown(staff, skus.get(2), "6");
        String first = placed(staff.postForm("/order-entry", form));
        assertEquals(first, placed(staff.postForm("/order-entry", form)), "sent twice, it is one order");
        assertEquals(
                1,
                sql.count(
                        "select count(*) from order_.sales_order where buyer_id = cast(? as bigint)",
                        "" + Accounts.id(buyer)));
        assertEquals(
                "2.000",
                sql.one(
                        "select cast(l.quantity as text) from cart.cart_line l join cart.cart c on c.id = l.cart_id"
                                + " where c.person_id = cast(? as bigint)",
                        "" + Accounts.id(buyer)));
        assertEquals(4, TestArticles.left(sql, skus.get(2)));
    }

    @Test
    void whatWasNotShownIsShownFirst() {
        Http staff = acting();
        Map<String, String> form = shown(staff, skus.get(0), "2");
        sql.update(
                "update pricing.price p set amount = 12 from catalog.product c where c.id = p.product_id and c.sku = ?",
                skus.get(0));
        HttpResponse<String> again = staff.postForm("/order-entry", form);
        assertEquals(422, again.statusCode());
        assertTrue(again.body().contains("have not been shown as they are now"), again.body());
        assertEquals("24.00", first(SEEN, again.body()));
        form.put("seen", "24.00");
        placed(staff.postForm("/order-entry", form));
    }

    @Test
    void whatIsNotHereMayBePromisedOnTheTelephone() {
        assertEquals(303, new BackOrderDesk().allow(skus.get(1), "").statusCode());
        Http staff = acting();
        Map<String, String> form = form(staff, skus.get(1), "12");
        String page = staff.postForm("/order-entry", form).body();
        assertTrue(page.contains("Some of it later"), page);
        assertTrue(page.contains("later: date not known yet"), page);
        form.put("seen", first(SEEN, page));
        String number = placed(staff.postForm("/order-entry", form));
        assertEquals(
                1, sql.count("select count(*) from inventory.waiting where order_number = ? and quantity = 2", number));
    }

    @Test
    void nobodyIsFoundWhoMayNotOrderOrIsOutOfReach() {
        Http staff = People.signIn(desk);
        String found = staff.get("/office/order-entry?q=" + mark).body();
        assertTrue(found.contains(buyer), found);
        assertFalse(
                staff.get("/office/order-entry?q=" + mark + "+huaxin").body().contains(buyer));
        sql.update(
                "update identity.membership set ends_at = now() where person_id = cast(? as bigint)",
                "" + Accounts.id(buyer));
        String gone = staff.get("/office/order-entry?q=" + mark).body();
        assertTrue(gone.contains("Nobody who may order"), gone);
    }

    /** A session in which staff act for the caller. */
    private Http acting() {
        Http staff = People.signIn(desk);
        HttpResponse<String> begun = Accounts.post(
                staff,
                "/act-as?person=" + Accounts.id(buyer) + "&company=1",
                Map.of(
                        "person",
                        "" + Accounts.id(buyer),
                        "company",
                        "1",
                        "reason",
                        "Telephone order",
                        "to",
                        "order-entry"));
        assertEquals(List.of("/order-entry"), begun.headers().allValues("Location"));
        return staff;
    }

    private static void type(Page page, String sku, String quantity) {
        page.keyboard().type(sku);
        page.keyboard().press("Enter");
        page.keyboard().type(quantity);
        page.keyboard().press("Enter");
    }

    /** A form as it stands when the figures have been seen. */
    private static Map<String, String> shown(Http staff, String sku, String quantity) {
        Map<String, String> form = form(staff, sku, quantity);
        form.put("do", "check");
        form.put("seen", first(SEEN, staff.postForm("/order-entry", form).body()));
        form.put("do", "place");
        return form;
    }

    private static Map<String, String> form(Http staff, String sku, String quantity) {
        HttpResponse<String> page = staff.get("/order-entry");
        Map<String, String> form = new HashMap<>();
        form.put("csrf", People.token(page));
        form.put("token", first(ENTRY, page.body()));
        form.put("ship-to", first(ADDRESS, page.body()));
        form.put("line", "1");
        form.put("code", sku);
        form.put("quantity", quantity);
        form.put("do", "place");
        return form;
    }

    private static void put(Http buyer, String sku, String quantity) {
        HttpResponse<String> put = Accounts.post(
                buyer,
                "/quick-order",
                Map.of(
                        "code",
                        sku,
                        "quantity",
                        quantity,
                        "do",
                        "add",
                        "token",
                        UUID.randomUUID().toString()));
        assertEquals(303, put.statusCode(), put.body());
    }

    private static String placed(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        Matcher number = PLACED.matcher(answer.headers().firstValue("Location").orElse(""));
        assertTrue(number.find(), answer.headers().map().toString());
        return number.group(1);
    }

    private static String first(Pattern wanted, String page) {
        Matcher found = Pattern.compile(wanted.pattern(), Pattern.DOTALL).matcher(page);
        assertTrue(found.find(), wanted + " is not in " + page);
        return found.group(1);
    }
}
