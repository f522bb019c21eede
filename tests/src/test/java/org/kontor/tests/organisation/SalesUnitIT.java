package org.kontor.tests.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.catalog.model.unit.SalesUnit;
import org.kontor.kernel.Quantity;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;
import org.kontor.tests.order.TestArticles;

/** Staff say in which units an article is sold; buyers see what each costs. */
class SalesUnitIT {

    private static final Sql SQL = Kontor.sql();

    private final TestCompany ours = new TestCompany();
    private final Http staff = People.signIn(People.ADMINISTRATOR);
    private final String token = People.token(staff.get("/office/assortments"));
    private String sku;

    @BeforeEach
    void article() {
        ours.person("buyer", "buyer-admin", "ROOT");
        sku = TestArticles.make(SQL, "UNIT" + ours.mark, 1, 300).get(0);
    }

    @AfterEach
    void away() {
        SQL.update("update catalog.product set active = false where sku = ?", sku);
    }

    private HttpResponse<String> post(String verb, String... fields) {
        Map<String, String> form = new LinkedHashMap<>(Map.of("csrf", token, "do", verb));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return staff.postForm("/office/product/" + sku, form, "Sec-Fetch-Site", "same-origin");
    }

    private String version(String unit) {
        return SQL.one(
                "select u.version::text from catalog.sales_unit u join catalog.product p on p.id = u.product_id"
                        + " where p.sku = ? and u.unit = ?",
                sku,
                unit);
    }

    private String product() {
        return ours.session("buyer").get("/api/v1/products/" + sku).body();
    }

    private String page(String unit) {
        return ours.session("buyer").get("/product/" + sku + "?unit=" + unit).body();
    }

    @Test
    void aBoxIsAddedPricedChangedAndTakenOutOfUse() {
        HttpResponse<String> added = post("unit-add", "unit", "XBX", "factor", "50", "unit-gtin", "9529991 000000");
        assertEquals(303, added.statusCode(), added.body());
        assertTrue(staff.get("/office/product/" + sku).body().contains("9529991000000"));
        assertTrue(product().contains("\"numerator\":50") && product().contains("\"unit\":\"XBX\""), product());
        String box = page("XBX");
        assertTrue(box.contains("box of 50") && box.contains("500.00") && box.contains("9529991000000"), box);
        assertTrue(box.contains("450.00"), "from two boxes on the step of 100 pieces holds");
        assertTrue(page("").contains("10.00"), "the base unit is offered first");
        assertEquals(
                303,
                post("unit-change", "unit", "XBX", "version", version("XBX"), "factor", "25", "maximum", "8")
                        .statusCode());
        assertTrue(page("XBX").contains("250.00") && page("XBX").contains("at most 8"), page("XBX"));
        assertTrue(post("unit-change", "unit", "XBX", "version", "0", "factor", "20")
                .body()
                .contains("Somebody else"));
        assertEquals(303, post("unit-first", "unit", "XBX").statusCode());
        assertTrue(page("").contains("250.00"), "now the box is offered first");
        assertEquals(
                303,
                post("unit-retire", "unit", "XBX", "version", version("XBX")).statusCode());
        assertFalse(product().contains("XBX"), product());
        assertTrue(page("XBX").contains("10.00"), "a unit that is not in use is the one offered first");
        assertTrue(staff.get("/office/product/" + sku).body().contains("not in use"));
        assertEquals(
                303,
                post("unit-reinstate", "unit", "XBX", "version", version("XBX")).statusCode());
        assertTrue(product().contains("XBX"));
    }

    @Test
    void aPriceOfTheUnitGoesBeforeThatOfItsContent() {
        assertEquals(303, post("unit-add", "unit", "XBX", "factor", "50").statusCode());
        String prices = "/api/v1/prices?sku=" + sku + "&unit=XBX&quantity=2";
        String derived = ours.session("buyer").get(prices).body();
        assertTrue(derived.contains("\"price\":{\"amount\":450,\"base\":1,"), derived);
        String why = "/api/v1/prices/why?company=" + ours.mark + "&sku=" + sku + "&quantity=2&unit=XBX";
        assertTrue(
                staff.get(why).body().contains("\"derived\":{\"quantity\":100,\"unit\":\"C62\"}"),
                staff.get(why).body());
        SQL.update(
                "insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount)"
                        + " select l.id, p.id, 'XBX', 1, 333 from pricing.price_list l, catalog.product p where p.sku = ?",
                sku);
        String own = ours.session("buyer").get(prices).body();
        assertTrue(own.contains("\"price\":{\"amount\":333,\"base\":1,"), own);
        assertFalse(staff.get(why).body().contains("derived"), staff.get(why).body());
        assertEquals(
                "[]",
                ours.session("buyer")
                        .get("/api/v1/prices?sku=" + sku + "&unit=XPX")
                        .body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "factor=0;Write a whole number",
                "factor=1.5;Write a whole number",
                "factor=1/3;no quantity of C62",
                "factor=50&decimals=2;at most 0 decimals",
                "factor=50&multiple=0.5;must be more than zero",
                "factor=50&multiple=2&minimum=3;multiple of 2",
                "factor=50&maximum=0;not less than 1",
                "factor=50&unit-gtin=4006381333932;check digit",
                "factor=50&unit=C62;has the unit C62 already",
                "factor=50&unit=BOX;no unit that we trade in"
            })
    void whatCannotBeIsRefusedAtItsField(String what) {
        String[] parts = what.split(";");
        Map<String, String> form = new LinkedHashMap<>(Map.of("unit", "XBX"));
        for (String field : parts[0].split("&")) {
            form.put(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1));
        }
        HttpResponse<String> refused = post(
                "unit-add",
                form.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains(parts[1]), refused.body());
    }

    /** What the model says, the database says too: nothing comes in behind it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'XBX', 0, 1, 0, 1, 1, null, null",
                "'XBX', 1, 3, 0, 1, 1, null, null",
                "'XBX', 50, 1, 1, 1, 1, null, null",
                "'XBX', 50, 1, 0, 0.5, 1, null, null",
                "'XBX', 50, 1, 0, 2, 3, null, null",
                "'XBX', 50, 1, 0, 2, 4, 5, null",
                "'XBX', 50, 1, 0, 1, 1, null, '4006381333932'",
                "'C62', 50, 1, 0, 1, 1, null, null",
                "'box', 50, 1, 0, 1, 1, null, null"
            })
    void theDatabaseRefusesIt(String values) {
        assertThrows(
                AssertionError.class,
                () -> SQL.update(
                        "insert into catalog.sales_unit (product_id, unit, numerator, denominator, decimals, order_multiple,"
                                + " min_quantity, max_quantity, gtin) select id, " + values
                                + " from catalog.product where sku = ?",
                        sku));
        assertThrows(
                AssertionError.class,
                () -> SQL.update(
                        "delete from catalog.sales_unit where product_id = (select id from catalog.product where sku = ?)",
                        sku));
    }

    @Test
    void theBaseUnitFollowsTheArticle() {
        SQL.update("update catalog.product set order_multiple = 25, min_quantity = 30 where sku = ?", sku);
        assertEquals(
                "25 50",
                SQL.one(
                        "select concat_ws(' ', trim_scale(u.order_multiple), trim_scale(u.min_quantity))"
                                + " from catalog.sales_unit u join catalog.product p on p.id = u.product_id"
                                + " where p.sku = ? and u.base",
                        sku));
        assertEquals(
                0,
                SQL.count("select count(*) from catalog.product p where not exists (select from catalog.sales_unit u"
                        + " where u.product_id = p.id and u.base and u.unit = p.unit)"));
    }

    /** The database and the model count the same decimals. */
    @Test
    void precisionIsTheSameEverywhere() {
        for (String unit : SalesUnit.CODES) {
            assertEquals(Quantity.decimalsOf(unit), SQL.count("select catalog.unit_decimals(?)", unit), unit);
        }
    }
}
