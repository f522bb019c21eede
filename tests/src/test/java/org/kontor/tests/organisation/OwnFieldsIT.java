package org.kontor.tests.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.order.TestArticles;

/** A company asks its buyers for more than we do: defined by its administrator, asked everywhere, kept as it was given. */
class OwnFieldsIT {

    private static final Sql SQL = Kontor.sql();

    private final TestCompany ours = new TestCompany();
    private final String sku =
            SQL.one("select sku from catalog.product where sku like '4762-%' and active" + " order by sku limit 1");

    @BeforeEach
    void people() {
        ours.person("admin", "buyer-admin", "ROOT");
        ours.person("buyer", "buyer", "ROOT");
    }

    private static void done(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private static void refused(String sentence, HttpResponse<String> answer) {
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(sentence), answer.body());
    }

    private HttpResponse<String> add(String place, String code, String kind, boolean required, String choices) {
        return ours.post(
                "admin",
                "/company/fields",
                "do",
                "add",
                "place",
                place,
                "code",
                code,
                "kind",
                kind,
                "label",
                "The " + code,
                "required",
                required ? "yes" : "",
                "longest",
                "10",
                "position",
                "1",
                "choices",
                choices);
    }

    private long id(String code, String place) {
        return SQL.count(
                "select id from organisation.own_field where company_id = ? and code = ? and place = ?",
                ours.id,
                code,
                place);
    }

    private HttpResponse<String> place(String own, String ofLine) {
        String body = "{\"lines\":[{\"sku\":\"" + sku + "\",\"quantity\":"
                + SQL.count("select greatest(1, min_quantity)::bigint from catalog.product where sku = ?", sku)
                + (ofLine == null ? "" : ",\"ownFields\":" + ofLine) + "}]"
                + (own == null ? "" : ",\"ownFields\":" + own) + "}";
        return ours.session("buyer")
                .send(ours.session("buyer")
                        .request("/api/v1/orders")
                        .header(
                                "X-CSRF-Token",
                                People.token(ours.session("buyer").get("/help")))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String number(HttpResponse<String> placed) {
        assertEquals(201, placed.statusCode(), placed.body());
        return placed.body().replaceAll("(?s).*\"number\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    @Test
    void fieldsAreDefinedByWhoeverManagesTheWholeCompany() {
        refused("begins with a letter", add("ORDER", "Project", "TEXT", true, ""));
        refused("needs choices", add("ORDER", "site", "LIST", true, " \n "));
        refused("needs choices", add("ORDER", "site", "TEXT", true, "North"));
        done(add("ORDER", "site", "LIST", true, "North\n South \nNorth"));
        refused("short name site", add("ORDER", "site", "TEXT", false, ""));
        done(add("LINE", "site", "TEXT", false, ""));
        long other = new TestCompany().id;
        SQL.update(
                "insert into organisation.own_field (company_id, place, code, label, kind, required, longest, choices,"
                        + " position) values (?, 'ORDER', 'theirs', 'Theirs', 'TEXT', true, 9, '', 0)",
                other);
        long theirs = SQL.count("select id from organisation.own_field where company_id = ?", other);
        for (long foreign : new long[] {theirs, 999_999_999L}) {
            assertEquals(
                    404,
                    ours.post("admin", "/company/fields", "do", "retire", "id", "" + foreign, "version", "0")
                            .statusCode());
        }
        assertFalse(ours.session("admin").get("/company/fields").body().contains("Theirs"));
        ours.person("part", "unit-manager", "NORTH");
        refused(
                "Only who manages the whole company",
                ours.post("part", "/company/fields", "do", "retire", "id", "" + id("site", "LINE"), "version", "1"));
        assertEquals(
                403, ours.session("buyer").get("/company/fields").statusCode(), "a buyer is asked and does not ask");
        assertTrue(
                SQL.count(
                                "select count(*) from compliance.audit_entry where object = 'own-field' and company_id = ?",
                                ours.id)
                        >= 2,
                "in the trail");
    }

    @Test
    void anOrderKeepsWhatWasGivenWhateverBecomesOfTheDefinition() {
        done(add("ORDER", "project", "TEXT", true, ""));
        done(add("ORDER", "hours", "NUMBER", false, ""));
        done(add("ORDER", "due", "DATE", false, ""));
        done(add("LINE", "machine", "LIST", true, "Mill\nLathe"));
        String machine = "{\"machine\":\"Lathe\"}";
        refused("own-field-missing", place(null, machine));
        refused("own-field-missing", place("{\"project\":\"P7\"}", null));
        refused("own-field-unknown", place("{\"project\":\"P7\",\"none\":\"1\"}", machine));
        refused("own-value-wrong", place("{\"project\":\"P7\"}", "{\"machine\":\"Drill\"}"));
        refused("own-value-wrong", place("{\"project\":\"P7\",\"hours\":\"ten\"}", machine));
        refused("own-value-wrong", place("{\"project\":\"P7\",\"due\":\"2026-02-30\"}", machine));
        refused("own-value-too-long", place("{\"project\":\"P7 and more words\"}", machine));
        assertEquals(400, place("{\"project\":7}", machine).statusCode(), "a text is a text");
        String mark = "X" + ours.mark;
        String number = number(place("{\"project\":\"" + mark + "\",\"hours\":\"010,50\"}", machine));
        assertEquals(
                "[{\"code\": \"project\", \"kind\": \"TEXT\", \"label\": \"The project\", \"value\": \"" + mark
                        + "\", \"version\": 1}, {\"code\": \"hours\", \"kind\": \"NUMBER\", \"label\": \"The hours\","
                        + " \"value\": \"10.5\", \"version\": 1}]",
                SQL.one("select own_fields::text from order_.sales_order where number = ?", number));
        done(ours.post(
                "admin",
                "/company/fields",
                "do",
                "change",
                "id",
                "" + id("project", "ORDER"),
                "version",
                "1",
                "label",
                "Renamed",
                "required",
                "",
                "longest",
                "5",
                "position",
                "0"));
        done(ours.post("admin", "/company/fields", "do", "retire", "id", "" + id("machine", "LINE"), "version", "1"));
        String page = ours.session("buyer").get("/order/" + number).body();
        for (String seen : List.of("The project", mark, "The machine: Lathe", "10.5")) {
            assertTrue(page.contains(seen), seen);
        }
        String document = ours.session("buyer").get("/api/v1/orders/" + number).body();
        assertTrue(document.replace(" ", "").contains("\"machine\":\"Lathe\""), document);
        assertTrue(ours.session("buyer").get("/orders?q=" + mark).body().contains(number), "found by its value");
        assertTrue(
                ours.session("buyer").get("/api/v1/orders/file").body().contains("The project: " + mark),
                "in the file");
        String office =
                People.signIn(People.ORDER_DESK).get("/office/order/" + number).body();
        assertTrue(
                office.contains("<dt>The project</dt>")
                        && office.contains(mark)
                        && office.contains("The machine: Lathe"),
                "seen by staff");
        refused("own-field-unknown", place("{\"project\":\"P\"}", machine));
        number(place(null, null));
    }

    @Test
    void theCheckoutAsksAndKeepsWhatWasTyped() {
        done(add("ORDER", "project", "TEXT", true, ""));
        done(add("LINE", "machine", "LIST", true, "Mill\nLathe"));
        var buyer = ours.session("buyer");
        String token = People.token(buyer.get("/help"));
        buyer.postJson("/api/v1/cart/lines", "{\"sku\":\"" + sku + "\",\"quantity\":100}", "X-CSRF-Token", token);
        String page = buyer.get("/checkout").body();
        assertTrue(page.contains("The project") && page.contains("own-" + sku + "-machine"), page);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("csrf", token);
        for (String hidden : List.of("key", "version")) {
            form.put(hidden, page.replaceAll("(?s).*name=\"" + hidden + "\" value=\"([^\"]+)\".*", "$1"));
        }
        form.put("ship-to", "" + SQL.count("select id from organisation.address where company_id = ?", ours.id));
        form.put("own-" + sku + "-machine", "Mill");
        HttpResponse<String> missing = buyer.postForm("/checkout", form);
        refused("Your company needs this: The project", missing);
        assertTrue(missing.body().contains("selected=\"selected\">Mill"), "what was chosen stays chosen");
        form.put("own-project", "P <b>7</b>");
        HttpResponse<String> placed = buyer.postForm("/checkout", form);
        done(placed);
        String number = placed.headers().firstValue("Location").orElseThrow().replaceAll(".*/order/|/placed", "");
        assertTrue(buyer.get("/order/" + number).body().contains("P &lt;b&gt;7&lt;/b&gt;"), "never markup");
        assertEquals(
                1,
                SQL.count(
                        "select count(*) from order_.sales_order_line where own_fields @> '[{\"value\": \"Mill\"}]'"
                                + " and order_id = (select id from order_.sales_order where number = ?)",
                        number));
    }

    @Test
    void boxesAndPiecesOfAnArticleAreAskedEach() {
        String packed = TestArticles.make(
                        SQL, "OF" + UUID.randomUUID().toString().substring(0, 6), 1, 900)
                .get(0);
        SQL.update(
                "insert into catalog.sales_unit (product_id, unit, numerator, decimals, order_multiple, min_quantity)"
                        + " select id, 'XBX', 50, 0, 1, 1 from catalog.product where sku = ?",
                packed);
        done(add("LINE", "machine", "LIST", true, "Mill\nLathe"));
        var buyer = ours.session("buyer");
        String token = People.token(buyer.get("/help"));
        for (String unit : List.of("", ",\"unit\":\"XBX\"")) {
            String line = "{\"sku\":\"" + packed + "\",\"quantity\":2" + unit + "}";
            buyer.postJson("/api/v1/cart/lines", line, "X-CSRF-Token", token);
        }
        String page = buyer.get("/checkout").body();
        Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", token));
        for (String hidden : List.of("key", "version")) {
            form.put(hidden, page.replaceAll("(?s).*name=\"" + hidden + "\" value=\"([^\"]+)\".*", "$1"));
        }
        form.put("ship-to", "" + SQL.count("select id from organisation.address where company_id = ?", ours.id));
        form.put("own-" + packed + "-machine", "Mill");
        refused("Your company needs this: The machine", buyer.postForm("/checkout", form));
        form.put("own-XBX:" + packed + "-machine", "Lathe");
        done(buyer.postForm("/checkout", form));
        assertEquals(
                List.of("C62 Mill", "XBX Lathe"),
                SQL.list(
                        "select unit || ' ' || (own_fields -> 0 ->> 'value') from order_.sales_order_line where sku = ?"
                                + " order by 1",
                        packed));
    }

    @Test
    void theDatabaseTakesNoOtherForm() {
        for (String wrong : List.of(
                "{}",
                "[1]",
                "[{\"code\":\"a\"}]",
                "[{\"code\":\"A\",\"label\":\"l\",\"kind\":\"TEXT\",\"version\":0,\"value\":\"v\"}]",
                "[{\"code\":\"a\",\"label\":\"l\",\"kind\":\"TEXT\",\"version\":0,\"value\":7}]")) {
            assertThrows(
                    AssertionError.class,
                    () -> SQL.update(
                            "update order_.sales_order set own_fields = cast(? as jsonb) where id = (select min(id)"
                                    + " from order_.sales_order)",
                            wrong),
                    wrong);
        }
    }
}
