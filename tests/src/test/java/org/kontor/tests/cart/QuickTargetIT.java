package org.kontor.tests.cart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.identity.Accounts;
import org.kontor.tests.order.TestArticles;

/** Typed lines go where their buyer says, in the unit he says: a cart of his, a list that he may change, and no other. */
class QuickTargetIT {

    private static final Sql SQL = Kontor.sql();

    private final String email = Accounts.buyer();
    private final Http buyer = People.signIn(email);
    private final String token = People.token(buyer.get("/help"));
    private List<String> skus;

    @BeforeEach
    void anArticleInBoxesAndOneWithoutStock() {
        String prefix = "QT" + UUID.randomUUID().toString().substring(0, 6);
        skus = List.of(
                TestArticles.make(SQL, prefix + "A", 1, 900).get(0),
                TestArticles.make(SQL, prefix + "B", 1, 0).get(0));
        SQL.update(
                "insert into catalog.sales_unit (product_id, unit, numerator, decimals, order_multiple, min_quantity)"
                        + " select id, 'XBX', 50, 0, 1, 1 from catalog.product where sku = ?",
                skus.get(0));
        skus.forEach(sku ->
                SQL.list("select catalog.refresh_search(array(select id from catalog.product where sku = ?))", sku));
    }

    @Test
    void linesGoIntoTheCartThatIsChosen() {
        HttpResponse<String> made = post("/carts", "do", "make", "name", "Later", "comment", "");
        String cart = location(made).replaceAll("\\D", "");
        assertTrue(buyer.get("/quick-order").body().contains("<option value=\"c" + cart + "\">Later</option>"));
        HttpResponse<String> put = add("c" + cart, skus.get(0) + "\t3");
        assertEquals("/cart/" + cart + "?done=added", location(put));
        assertEquals(List.of("Later 3"), lines());
        HttpResponse<String> program = buyer.postJson(
                "/api/v1/quick-order",
                "{\"cart\":" + cart + ",\"lines\":[{\"code\":\"" + skus.get(0) + "\",\"quantity\":2}]}",
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "X-CSRF-Token",
                token);
        assertEquals(200, program.statusCode(), program.body());
        assertEquals(List.of("Later 5"), lines());
        String other = Accounts.buyer();
        Http colleague = People.signIn(other);
        Accounts.post(
                colleague,
                "/quick-order",
                Map.of(
                        "do",
                        "add",
                        "paste",
                        skus.get(0) + "\t1",
                        "token",
                        UUID.randomUUID().toString()));
        long foreign = SQL.count("select min(id) from cart.cart where person_id = ?", Accounts.id(other));
        assertEquals(404, add("c" + foreign, skus.get(0) + "\t3").statusCode());
        assertEquals(List.of("Later 5"), lines());
    }

    @Test
    void aListTakesWhatHasNoStockAndLeavesWhatIsNoArticle() {
        String list = location(post("/lists", "name", "List " + skus.get(0), "note", ""))
                .replaceAll("\\D", "");
        String left = add("l" + list, skus.get(0) + "\t3\tbox\n" + skus.get(1) + "\t4\nno such thing\t1")
                .body();
        assertTrue(
                left.contains("2 lines were put on the list.") && left.contains("href=\"/list/" + list + "\""), left);
        assertTrue(left.contains("value=\"no such thing\"") && !left.contains("value=\"" + skus.get(1) + "\""), left);
        assertTrue(left.contains("<option value=\"l" + list + "\" selected=\"selected\">"), "the target stays chosen");
        assertEquals(
                List.of("3 XBX", "4"),
                SQL.list(
                        "select concat_ws(' ', trim_scale(quantity), nullif(unit, '')) from requisition.item where list_id = ?"
                                + " order by position",
                        Long.parseLong(list)));
        assertEquals(List.of(), lines());
        String foreign = SQL.one("select min(id) from requisition.list where company_id <> 1");
        assertEquals(404, add("l" + foreign, skus.get(0) + "\t3").statusCode());
    }

    @Test
    void theUnitIsChosenWhereThereAreSeveralAndAPastedOneIsKept() {
        String page = post(
                        "/quick-order",
                        "paste",
                        skus.get(0) + "\t2\tbox\n" + skus.get(1) + "\t1\tpallet",
                        "do",
                        "check")
                .body();
        assertTrue(page.contains("<option value=\"XBX\" selected=\"selected\">box</option>"), page);
        assertTrue(
                page.contains("name=\"unit\" value=\"pallet\"")
                        && !page.contains("type=\"hidden\" name=\"unit\" value=\"pallet\""),
                page);
        String pieces = post(
                        "/quick-order", "line", "1", "code", skus.get(0), "quantity", "2", "unit", "C62", "do", "check")
                .body();
        assertTrue(
                pieces.contains("<option value=\"C62\" selected=\"selected\">pc</option>") && pieces.contains("20.00"),
                pieces);
    }

    @Test
    void aFileWithTwoColumnsOfNumbersSaysWhichItWasReadFrom() {
        HttpResponse<String> file = buyer.send(buyer.request("/api/v1/order-files?name=t.csv&cart=Columns")
                .header("X-CSRF-Token", token)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "SKU;EAN;Qty\n" + skus.get(0) + ";4006381333931;1\n;none;1\n")));
        assertEquals(202, file.statusCode(), file.body());
        assertTrue(file.body().contains("\"columns\":[\"SKU\",\"EAN\"]"), file.body());
        String id = file.body().replaceAll("(?s).*\"id\":([0-9]+).*", "$1");
        Probe.until(
                "the file is done",
                () -> buyer.get("/api/v1/order-files/" + id).body(),
                one -> one.contains("\"DONE\""));
        String page = buyer.get("/quick-order/file/" + id).body();
        assertTrue(page.contains("The number is read from SKU; where a line has none there, from EAN."), page);
        assertEquals(List.of("Columns 1"), lines());
    }

    @Test
    void aListSaysWhenItsArticlesWereOrderedLastAndTheFirstIsMadeOfTheLastOrder() {
        assertFalse(buyer.get("/lists").body().contains("Make one from your last order"));
        HttpResponse<String> order = buyer.postJson(
                "/api/v1/orders",
                "{\"lines\":[{\"sku\":\"" + skus.get(0) + "\",\"quantity\":7}]}",
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "X-CSRF-Token",
                token);
        assertEquals(201, order.statusCode(), order.body());
        String number = order.body().replaceAll("(?s).*\"number\":\"([^\"]+)\".*", "$1");
        assertTrue(buyer.get("/lists").body().contains("href=\"/lists/add?order=" + number + "\""));
        String list = location(post("/lists", "name", "Dates " + skus.get(0), "note", ""));
        post(list, "do", "add", "lines", skus.get(0) + "\t1\n" + skus.get(1) + "\t1");
        String page = buyer.get(list).body();
        assertEquals(2, page.split("Last ordered ", -1).length, "the one that was ordered says when");
        String sheet = buyer.get(list + "?print=1").body();
        assertTrue(
                sheet.contains("aria-label=\"Barcode " + skus.get(0) + "\"") && sheet.contains("class=\"bars\""),
                sheet);
        assertFalse(sheet.contains("name=\"chosen\""), "a sheet has no form");
        post(list, "do", "add", "lines", skus.get(0) + "\t1\tbox");
        String boxes = buyer.get(list + "?print=1").body();
        assertTrue(boxes.contains("The packaging has no number to scan"), boxes);
        assertEquals(
                2,
                boxes.split("aria-label=\"Barcode " + skus.get(0) + "\"", -1).length,
                "the article's bars stand beside its pieces alone");
    }

    private HttpResponse<String> add(String into, String paste) {
        return post(
                "/quick-order",
                "into",
                into,
                "paste",
                paste,
                "do",
                "add",
                "token",
                UUID.randomUUID().toString());
    }

    private static String location(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
    }

    private List<String> lines() {
        return SQL.list(
                "select concat_ws(' ', c.name, trim_scale(l.quantity)) from cart.cart_line l"
                        + " join cart.cart c on c.id = l.cart_id where c.person_id = ? order by 1",
                Accounts.id(email));
    }

    private HttpResponse<String> post(String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", token));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return buyer.postForm(path, form);
    }
}
