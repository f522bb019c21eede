package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.identity.Accounts;

/** Whoever lets boxes come back agrees to what a box held when he was shown it, and to nothing else. */
class RecurringContentIT {

    private static final Sql SQL = Kontor.sql();

    private final Http buyer = People.signIn(Accounts.buyer());
    private final String token = People.token(buyer.get("/help"));
    private String sku;

    @BeforeEach
    void anArticleInBoxesOfFiftyAtTheirOwnPrice() {
        sku = TestArticles.make(SQL, "RC" + UUID.randomUUID().toString().substring(0, 6), 1, 900)
                .get(0);
        SQL.update(
                "insert into catalog.sales_unit (product_id, unit, numerator, decimals, order_multiple, min_quantity)"
                        + " select id, 'XBX', 50, 0, 1, 1 from catalog.product where sku = ?",
                sku);
        SQL.update(
                "insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount) select l.id, p.id, 'XBX',"
                        + " 1, 77 from pricing.price_list l, catalog.product p where p.sku = ?",
                sku);
    }

    @Test
    void savingAgreesToWhatWasShown() {
        String form =
                buyer.get("/recurring/new?sku=" + sku + "&unit=XBX&quantity=2").body();
        assertEquals("50", hidden(form, "content"), "the form carries what it shows");
        assertTrue(form.contains("one box holds 50"), form);
        boxOf(40);
        HttpResponse<String> refused = save("/recurring/new", "50", "");
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("has changed from 50 to 40"), refused.body());
        assertTrue(refused.body().contains("held 50 when you agreed and holds 40 now"), "beside the line, too");
        assertEquals(0, begun());
        assertEquals("40", hidden(refused.body(), "content"), "sent again it is what is shown now");
        String address = location(save("/recurring/new", "40", ""));
        assertEquals("40", agreed());

        String change = buyer.get(address + "/edit").body();
        boxOf(30);
        assertEquals(
                422, save(address + "/edit", "40", hidden(change, "version")).statusCode());
        assertEquals("40", agreed(), "nothing was agreed to");
        String now = buyer.get(address + "/edit").body();
        assertTrue(now.contains("held 40 when you agreed and holds 30 now"), now);
        location(save(address + "/edit", hidden(now, "content"), hidden(now, "version")));
        assertEquals("30", agreed());
    }

    /** Articles are read, then prices: between the two staff make the box smaller. */
    @Test
    void noPlanHasThePriceOfOneContentAndAgreesToAnother() throws SQLException {
        CompletableFuture<HttpResponse<String>> saved;
        try (Connection staff = Kontor.server().database().open();
                Statement statement = staff.createStatement()) {
            staff.setAutoCommit(false);
            statement.execute("lock table pricing.price in access exclusive mode");
            saved = CompletableFuture.supplyAsync(() -> save("/recurring/new", "50", ""));
            Probe.until(
                    "the plan waits for its prices",
                    () -> SQL.count(
                            "select count(*) from pg_locks l join pg_stat_activity a on a.pid = l.pid where not l.granted"
                                    + " and l.relation = cast('pricing.price' as regclass) and a.query like 'with party as materialized%'"),
                    waiting -> waiting > 0);
            statement.execute("update catalog.sales_unit set numerator = 5 where unit = 'XBX' and product_id ="
                    + " (select id from catalog.product where sku = '" + sku + "')");
            staff.commit();
        }
        HttpResponse<String> refused = saved.join();
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("has changed from 50 to 5"), refused.body());
        assertEquals(0, begun());
    }

    private void boxOf(long pieces) {
        SQL.update(
                "update catalog.sales_unit set numerator = ? where unit = 'XBX' and product_id ="
                        + " (select id from catalog.product where sku = ?)",
                pieces,
                sku);
    }

    private long begun() {
        return SQL.count("select count(*) from order_.recurring_line where sku = ?", sku);
    }

    private String agreed() {
        return SQL.one("select content_numerator from order_.recurring_line where sku = ?", sku);
    }

    private static String hidden(String page, String name) {
        return page.replaceFirst("(?s).*?name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }

    private static String location(HttpResponse<String> saved) {
        assertEquals(303, saved.statusCode(), saved.body());
        return saved.headers().firstValue("Location").orElseThrow().replaceAll(".*(/recurring/[^?]+).*", "$1");
    }

    private HttpResponse<String> save(String address, String content, String version) {
        Map<String, String> form =
                new LinkedHashMap<>(Map.of("csrf", token, "name", "Boxes " + sku, "version", version));
        form.putAll(Map.of("sku", sku, "unit", "XBX", "quantity", "2", "seen", "77.00 EUR", "content", content));
        form.putAll(Map.of("every", "1", "period", "DAY", "shift", "NONE", "rise", "0"));
        form.put("first", LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(1).toString());
        return buyer.postForm(address, form);
    }
}
