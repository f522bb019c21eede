package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;

/** A delivery of two articles, 3 of the first and 5 of the second, that waits in a house that packs; the second has a GTIN. */
final class WaitingDelivery {

    final Http operations = People.signIn(People.OPERATIONS);
    final List<String> skus;
    final String gtin;
    final String number;
    private final Sql sql;

    WaitingDelivery(Sql sql) {
        this.sql = sql;
        new Sandbox(Kontor.http()).behave(Map.of());
        assertEquals(
                303,
                post(operations, "/office/deliveries", Map.of("packing", "on")).statusCode());
        skus = TestArticles.make(sql, "pi" + UUID.randomUUID().toString().substring(0, 8), 2, 50);
        gtin = sql.one(
                "select n || fulfilment.check_digit(n) from (select '29' || lpad(cast(id % 10000000000 as text), 10, '0')"
                        + " from catalog.product where sku = '" + skus.get(1) + "') v (n)");
        sql.update("update catalog.product set gtin = ? where sku = ?", gtin, skus.get(1));
        number = OrderClient.json(new OrderClient(OrderClient.KEYS.get(0))
                                .place(
                                        OrderClient.key(),
                                        List.of(
                                                new OrderClient.Line(skus.get(1), 5),
                                                new OrderClient.Line(skus.get(0), 3))))
                        .getString("number")
                + "-1";
        Probe.until("delivery " + number, this::state, List.of("SCHEDULED")::equals);
    }

    List<String> state() {
        return sql.list("select state from fulfilment.shipment where number = ?", number);
    }

    HttpResponse<String> post(Http http, String page, Map<String, String> fields) {
        Map<String, String> form = new TreeMap<>(fields);
        form.put("csrf", People.token(http.get(page)));
        return http.postForm(page, form, "Sec-Fetch-Site", "same-origin");
    }

    /** At the page where it is packed. */
    int send(Map<String, String> fields) {
        return post(operations, "/office/delivery/" + number, fields).statusCode();
    }
}
