package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;

/**
 * Goods arrive piece by piece while staff hold orders and lift holds: from the answer to a hold on nothing more is released of its
 * order, and after the last hold is lifted everything goes, once.
 */
class HoldRaceIT {

    private static final int ORDERS = 12;
    private static final int RECEIPTS = 36;

    private final Sql sql = Kontor.sql();
    private final String sku = TestArticles.make(
                    sql, "hr" + UUID.randomUUID().toString().substring(0, 8), 1, 0)
            .get(0);
    private final BackOrderDesk goods = new BackOrderDesk();
    private final Parcels parcels = new Parcels(sql);
    private final Http desk = People.signIn(People.OPERATIONS);
    private final String token = People.token(desk.get("/help"));
    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
    private final Map<String, String> atHold = new ConcurrentSkipListMap<>();

    @Test
    void nothingGoesWhileItIsHeldAndEverythingGoesAfterwards() throws Exception {
        new Sandbox(Kontor.http()).behave(Map.of());
        assertEquals(303, goods.allow(sku, "").statusCode());
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            numbers.add(order(i));
        }
        Probe.until("the ERP has confirmed all", () -> count("o.status <> 'CONFIRMED'"), Long.valueOf(0)::equals);
        List<Callable<Void>> crowd = new ArrayList<>();
        for (int i = 0; i < RECEIPTS; i++) {
            String page = goods.open(sku, "1", "2098-02-01");
            crowd.add(() -> note("received", goods.receive(page, "1").statusCode()));
        }
        for (int i = 0; i < ORDERS; i++) {
            String number = numbers.get(i);
            if (i % 3 == 0) {
                crowd.add(() -> hold(number));
            } else {
                crowd.add(() -> holdAndLift(number));
                crowd.add(() -> holdAndLift(number));
            }
            crowd.add(() -> again(number));
        }
        Collections.shuffle(crowd, new Random(7));
        Crowd.at(crowd.size(), crowd);
        numbers.forEach(parcels::heard);
        assertEquals(RECEIPTS, answers.get("received 303"), answers::toString);
        assertTrue(
                answers.keySet().stream().allMatch(one -> one.matches("(received|held|lifted) 303|held 422")),
                answers::toString);
        assertTrue(atHold.size() > 0, "some were held before all of them had gone");
        atHold.forEach((number, announced) ->
                assertEquals(announced, announced(number), "order " + number + " went on while it was held"));
        assertEquals(0, count("o.open_holds > 0 and o.number not in ('" + String.join("', '", atHold.keySet()) + "')"));
        atHold.keySet().forEach(number -> assertEquals(303, lift(number, 1)));
        Probe.until("everything has left", () -> count("o.status <> 'COMPLETED'"), Long.valueOf(0)::equals);
        Books.check(sql);
        assertEquals(
                List.of(),
                sql.list(
                        "select o.number from order_.sales_order o join order_.sales_order_line l on l.order_id = o.id"
                                + " left join lateral (select sum(t.quantity) as quantity, count(distinct h.id) as parcels"
                                + " from fulfilment.shipment h join fulfilment.shipment_line t on t.shipment_id = h.id"
                                + " where h.order_number = o.number) s on true where l.sku = ?"
                                + " and (s.quantity <> 3 or s.parcels <> o.delivery_count)",
                        sku));
    }

    private Void hold(String number) {
        int status = send(number, "hold", "place", "hold-reason", "OTHER", "hold-words", "Race");
        if (status == 303) {
            atHold.put(number, announced(number));
        }
        return note("held", status);
    }

    private Void holdAndLift(String number) {
        int status = send(number, "hold", "place", "hold-reason", "OTHER", "hold-words", "Race");
        note("held", status);
        if (status == 303) {
            sql
                    .list("select hold_no from order_.order_hold where order_number = ? and lifted_at is null", number)
                    .stream()
                    .findAny()
                    .ifPresent(no -> lift(number, Integer.parseInt(no)));
        }
        return null;
    }

    /** Two may lift the same: the second hears so, and takes another. */
    private int lift(String number, int hold) {
        int status = send(number, "hold", Integer.toString(hold), "lift-words", "");
        if (status == 422) {
            return sql
                    .list("select hold_no from order_.order_hold where order_number = ? and lifted_at is null", number)
                    .stream()
                    .findAny()
                    .map(other -> lift(number, Integer.parseInt(other)))
                    .orElse(303);
        }
        note("lifted", status);
        return status;
    }

    private int send(String number, String... fields) {
        Map<String, String> form = new TreeMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        form.put("csrf", token);
        return desk.postForm("/office/order/" + number, form, "Sec-Fetch-Site", "same-origin")
                .statusCode();
    }

    private String announced(String number) {
        return sql.one(
                "select trim_scale(l.announced_quantity) from order_.sales_order_line l"
                        + " join order_.sales_order o on o.id = l.order_id where o.number = ?",
                number);
    }

    private Void again(String number) {
        parcels.goodsCame(number, 3);
        return null;
    }

    private String order(int which) {
        HttpResponse<String> answer = new OrderClient(OrderClient.KEYS.get(which % OrderClient.KEYS.size()))
                .place(OrderClient.key(), List.of(new OrderClient.Line(sku, 3)));
        assertEquals(201, answer.statusCode(), answer.body());
        return OrderClient.json(answer).getString("number");
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
