package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
 * Suppliers name other days and bring goods while buyers order more and take back what they wait for: in the end each line is
 * promised the day that what is on order allows, less what is served before, and the days it was promised lead one to the other.
 */
class MovedPromiseRaceIT {

    private static final int PURCHASES = 12;
    private static final int ORDERS = 24;

    private final Sql sql = Kontor.sql();
    private final String mark = "mr" + UUID.randomUUID().toString().substring(0, 8);
    private final String sku = TestArticles.make(sql, mark, 1, 0).get(0);
    private final BackOrderDesk desk = new BackOrderDesk();
    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();

    @Test
    void whatIsPromisedIsWhatIsOnOrderWhoeverChangesItWhen() throws Exception {
        new Sandbox(Kontor.http()).behave(Map.of());
        assertEquals(303, desk.allow(sku, "").statusCode());
        List<Callable<Void>> crowd = new ArrayList<>();
        for (int i = 0; i < PURCHASES; i++) {
            String page = desk.open(sku, "5", "2098-%02d-01".formatted(1 + i));
            String day = "2098-%02d-15".formatted(1 + (i * 5) % 12);
            crowd.add(
                    i % 4 == 0
                            ? () -> note("received", desk.receive(page, "3").statusCode())
                            : () -> note("moved", desk.expect(page, day).statusCode()));
        }
        for (int i = 0; i < ORDERS; i++) {
            OrderClient buyer = buyer(i);
            String number = order(buyer);
            crowd.add(
                    i % 3 == 0
                            ? () -> note("cancelled", buyer.cancel(number, "{}").statusCode())
                            : () -> note("ordered", order(buyer).isEmpty() ? 0 : 201));
        }
        Probe.until(
                "the ERP has confirmed all",
                () -> sql.count(
                        "select count(*) from order_.sales_order o join order_.sales_order_line l on l.order_id = o.id"
                                + " where l.sku = ? and o.status <> 'CONFIRMED'",
                        sku),
                Long.valueOf(0)::equals);
        Collections.shuffle(crowd, new Random(5));
        Crowd.at(crowd.size(), crowd);
        assertEquals(PURCHASES / 4, answers.get("received 303"), answers::toString);
        assertEquals(PURCHASES * 3 / 4, answers.get("moved 303"), answers::toString);
        assertEquals(ORDERS * 2 / 3, answers.get("ordered 201"), answers::toString);
        assertTrue(answers.get("cancelled 200") > 0, "not all had their goods already: " + answers);
        Books.check(sql);
        assertTrue(sql.count("select count(*) from inventory.moved_promise m" + OF_ARTICLE, sku) > 0);
        assertEquals(List.of(), sql.list(UNLIKE_SUPPLY, sku, sku), "each promise rests on what is on order");
        assertEquals(List.of(), sql.list(BROKEN, sku), "no day that was promised is lost");
    }

    private static final String OF_ARTICLE =
            " join inventory.waiting w using (order_number, line_no) join catalog.product p on p.id = w.product_id"
                    + " where p.sku = ?";

    private static final String UNLIKE_SUPPLY =
            """
            with coming as (
              select l.expected_on as day, sum(sum(l.quantity - l.received - l.given_up)) over (order by l.expected_on) as pieces
              from inventory.purchase_line l join catalog.product p on p.id = l.product_id
              where p.sku = ? and l.received + l.given_up < l.quantity group by l.expected_on),
            claim as (
              select w.*, sum(w.quantity - w.served - w.dropped) over (order by w.priority, w.id) as claimed
              from inventory.waiting w join catalog.product p on p.id = w.product_id
              where p.sku = ? and w.served + w.dropped < w.quantity)
            select order_number || ': ' || coalesce(cast(promise as text), '-') from claim
            where promise is distinct from (select min(day) + 1 from coming where pieces >= claimed)
            """;

    private static final String BROKEN =
            """
            select order_number from (
              select m.order_number, m.before_day, m.after_day, w.promise,
                row_number() over (partition by w.id order by m.id desc) as last,
                row_number() over (partition by w.id order by m.id) as first, w.original_promise,
                lag(m.after_day) over (partition by w.id order by m.id) as said
              from inventory.moved_promise m"""
                    + OF_ARTICLE
                    + """
            ) m where before_day is distinct from case when first = 1 then original_promise else said end
              or last = 1 and after_day is distinct from promise
            """;

    private static OrderClient buyer(int i) {
        return new OrderClient(OrderClient.KEYS.get(i % OrderClient.KEYS.size()));
    }

    private String order(OrderClient buyer) {
        var answer = buyer.place(OrderClient.key(), List.of(new OrderClient.Line(sku, 2)));
        return answer.statusCode() == 201 ? OrderClient.json(answer).getString("number") : "";
    }

    private Void note(String name, int status) {
        answers.merge(name + " " + status, 1, Integer::sum);
        return null;
    }
}
