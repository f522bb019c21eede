package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** Staff who order of suppliers, receive goods and say which articles may be ordered beyond their stock. */
final class BackOrderDesk {

    private static final String LIST = "/office/purchases";

    private final Sql sql = Kontor.sql();
    private final Http desk = People.signIn(People.OPERATIONS);
    private final String token = People.token(desk.get("/help"));

    /** @param most empty for any quantity */
    HttpResponse<String> allow(String sku, String most) {
        String version = sql.one(
                "select coalesce((select b.version from inventory.back_order b join catalog.product p"
                        + " on p.id = b.product_id where p.sku = ?), -1)",
                sku);
        return post(
                "/office/stock/" + sku,
                "verb",
                "back-order",
                "version",
                version,
                "allowed",
                "yes",
                "most",
                most,
                "handling",
                "1");
    }

    /** @return the page of a new purchase order */
    String open(String sku, String quantity, String day) {
        HttpResponse<String> answer = post(
                LIST,
                "key",
                UUID.randomUUID().toString(),
                "supplier",
                "Supplier",
                "site",
                sql.one("select code from inventory.site order by id limit 1"),
                "sku",
                sku,
                "quantity",
                quantity,
                "day",
                day);
        assertEquals(303, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<String> receive(String page, String quantity) {
        return post(page, "verb", "receive", "version", version(page), "came-1", quantity);
    }

    /** The supplier names another day. */
    HttpResponse<String> expect(String page, String day) {
        return post(page, "verb", "expect", "version", version(page), "line", "1", "day-1", day);
    }

    private String version(String page) {
        return sql.one(
                "select version from inventory.purchase_order where number = ?",
                page.substring(page.lastIndexOf('/') + 1));
    }

    String page(String path) {
        return desk.get(path).body();
    }

    HttpResponse<String> post(String path, String... fields) {
        Map<String, String> form = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        form.put("csrf", token);
        return desk.postForm(path, form, "Sec-Fetch-Site", "same-origin");
    }
}
