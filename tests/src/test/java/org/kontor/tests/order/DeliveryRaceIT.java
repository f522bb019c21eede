package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;

/**
 * Goods arrive piece by piece while buyers take back what they wait for and old news are told again: in the end shipments hold
 * exactly what was announced, nothing is announced that was taken back, and every order is complete, cancelled or waits.
 */
class DeliveryRaceIT {

    private static final int ORDERS = 24;
    private static final int RECEIPTS = 40;

    private final Sql sql = Kontor.sql();
    private final String mark = "dr" + UUID.randomUUID().toString().substring(0, 8);
    private final String sku = TestArticles.make(sql, mark, 1, 20).get(0);
    private final BackOrderDesk desk = new BackOrderDesk();
    private final Parcels parcels = new Parcels(sql);
    private final List<String> numbers = new ArrayList<>();
    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();

    @Test
    void nothingGoesTwiceAndNothingGoesThatWasTakenBack() throws Exception {
        new Sandbox(Kontor.http()).behave(Map.of());
        assertEquals(303, desk.allow(sku, "").statusCode());
        for (int i = 0; i < ORDERS; i++) {
            numbers.add(order(i));
        }
        Probe.until(
                "the ERP has confirmed all",
                () -> count("o.status not in ('CONFIRMED', 'COMPLETED')"),
                Long.valueOf(0)::equals);
        List<Callable<Void>> crowd = new ArrayList<>();
        for (int i = 0; i < RECEIPTS; i++) {
            String page = desk.open(sku, "1", "2098-02-01");
            crowd.add(() -> note("received", desk.receive(page, "1").statusCode()));
        }
        for (int i = 0; i < ORDERS; i++) {
            String number = numbers.get(i);
            OrderClient buyer = buyer(i);
            crowd.add(() -> again(number));
            if (i % 2 == 0) {
                crowd.add(() -> note("cancelled", buyer.cancel(number, "{}").statusCode()));
                crowd.add(() -> note(
                        "cancelled",
                        buyer.cancel(number, "{\"lines\":[{\"line\":1,\"quantity\":1}]}")
                                .statusCode()));
            }
        }
        Collections.shuffle(crowd, new Random(11));
        Crowd.at(crowd.size(), crowd);
        numbers.forEach(parcels::heard);
        Probe.until(
                "everything that was announced has left",
                () -> count("l.shipped_quantity < l.announced_quantity"),
                Long.valueOf(0)::equals);
        Books.check(sql);
        assertEquals(RECEIPTS, answers.get("received 303"), answers::toString);
        assertEquals(ORDERS, answers.get("cancelled 200") + answers.get("cancelled 409"), answers::toString);
        assertTrue(answers.get("cancelled 200") > 0 && answers.get("cancelled 409") > 0, answers::toString);
        assertEquals(0, count("o.status not in ('CONFIRMED', 'COMPLETED', 'CANCELLED')"));
        assertEquals(
                0,
                count(
                        "(o.status = 'COMPLETED') <> (l.shipped_quantity = l.confirmed_quantity and l.confirmed_quantity > 0)"),
                "complete is what has nothing open");
        assertEquals(
                List.of(),
                sql.list(
                        "select o.number from order_.sales_order o join order_.sales_order_line l on l.order_id = o.id"
                                + " left join lateral (select sum(t.quantity) as quantity, count(distinct h.id) as parcels"
                                + " from fulfilment.shipment h join fulfilment.shipment_line t on t.shipment_id = h.id"
                                + " where h.order_number = o.number) s on true where l.sku = ?"
                                + " and (coalesce(s.quantity, 0) <> l.announced_quantity or s.parcels <> o.delivery_count)",
                        sku),
                "shipments hold what was announced");
    }

    private String order(int which) {
        HttpResponse<String> answer = buyer(which)
                .post(
                        OrderClient.key(),
                        "{\"lines\":[{\"sku\":\"%s\",\"quantity\":3}],\"completeDelivery\":%b}"
                                .formatted(sku, which % 4 == 1));
        assertEquals(201, answer.statusCode(), answer.body());
        return OrderClient.json(answer).getString("number");
    }

    private static OrderClient buyer(int which) {
        return new OrderClient(OrderClient.KEYS.get(which % OrderClient.KEYS.size()));
    }

    private Void again(String number) {
        parcels.repeat(number, "order", "DeliveryReleased", 3);
        parcels.goodsCame(number, 3);
        return null;
    }

    private Void note(String name, int status) {
        answers.merge(name + " " + status, 1, Integer::sum);
        return null;
    }

    private long count(String which) {
        return sql.count(
                "select count(*) from order_.sales_order o join order_.sales_order_line l on l.order_id = o.id"
                        + " where l.sku = ? and " + which,
                sku);
    }
}
