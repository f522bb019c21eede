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
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;

/**
 * Buyers order more than there is, in baskets whose lines stand in any order, while goods arrive in small parts and the orders
 * of a company that asks first run out: in the end what is held and waited for is what is due, nobody waits for what lies free, and
 * nobody was served before those who came earlier.
 */
class BackOrderRaceIT {

    private static final int ARTICLES = 3;
    private static final int PIECES = 10;
    private static final int RECEIPTS = 8;
    private static final int BUYERS = 60;

    private final Sql sql = Kontor.sql();
    private final String mark = "br" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> skus = TestArticles.make(sql, mark, ARTICLES, PIECES);
    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
    private final List<String> odd = Collections.synchronizedList(new ArrayList<>());

    @Test
    void heldAndWaitingIsWhatIsDueWhoeverComesWhen() throws Exception {
        BackOrderDesk desk = new BackOrderDesk();
        List<Callable<Void>> crowd = new ArrayList<>();
        for (String sku : skus) {
            assertEquals(303, desk.allow(sku, "").statusCode());
            for (int i = 0; i < RECEIPTS; i++) {
                String page = desk.open(sku, "5", "2098-02-01");
                crowd.add(() -> note("received", desk.receive(page, "5"), 303));
            }
        }
        Http waits = Kontor.http().withKey(RaceCompany.askingFirst(sql, mark + "waits"));
        Random random = new Random(7);
        for (int buyer = 0; buyer < BUYERS; buyer++) {
            List<String> basket = new ArrayList<>(skus);
            Collections.shuffle(basket, random);
            String body = basket.subList(0, 1 + random.nextInt(ARTICLES)).stream()
                    .map(sku -> "{\"sku\":\"" + sku + "\",\"quantity\":" + (1 + random.nextInt(4)) + "}")
                    .collect(Collectors.joining(",", "{\"lines\":[", "]}"));
            boolean runsOut = buyer % 3 == 0;
            Http company =
                    runsOut ? waits : Kontor.http().withKey(OrderClient.KEYS.get(buyer % OrderClient.KEYS.size()));
            crowd.add(() -> order(company, body, runsOut));
        }
        Collections.shuffle(crowd, random);
        Crowd.at(crowd.size(), crowd);
        assertEquals(List.of(), odd);
        assertEquals(ARTICLES * RECEIPTS, answers.get("received"), answers::toString);
        assertEquals(BUYERS, answers.get("ordered"), answers::toString);
        assertEquals(BUYERS / 3, answers.get("run out"), answers::toString);
        assertTrue(waiting() > 0, "somebody had to wait: " + new TreeMap<>(answers));
        Books.check(sql);
        assertEquals(List.of(), servedTooEarly(), "who came first is served first");
    }

    private Void order(Http company, String body, boolean runsOut) {
        HttpResponse<String> placed = company.postJson(
                "api/v1/orders", body, "Idempotency-Key", UUID.randomUUID().toString());
        note("ordered", placed, 201);
        if (runsOut && placed.statusCode() == 201) {
            String number = OrderClient.json(placed).getString("number");
            sql.update("update order_.sales_order set expires_at = now() where number = ?", number);
            Probe.until(
                    "order " + number + " runs out",
                    () -> sql.one("select status from order_.sales_order where number = ?", number),
                    "EXPIRED"::equals);
            answers.merge("run out", 1, Integer::sum);
        }
        return null;
    }

    private Void note(String name, HttpResponse<String> answer, int expected) {
        if (answer.statusCode() == expected) {
            answers.merge(name, 1, Integer::sum);
        } else {
            odd.add(name + " " + answer.statusCode() + " " + answer.body());
        }
        return null;
    }

    private long waiting() {
        return sql.count(
                "select count(*) from inventory.waiting w join catalog.product p on p.id = w.product_id"
                        + " where p.sku like ? and w.served + w.dropped < w.quantity",
                mark + "%");
    }

    /** Lines that got something although somebody who came earlier, and was not less urgent, waits still. */
    private List<String> servedTooEarly() {
        return sql.list(
                """
                select late.order_number || '/' || late.line_no from inventory.waiting late
                join catalog.product p on p.id = late.product_id
                where p.sku like ? and late.served > 0 and exists (select 1 from inventory.waiting early
                  where early.product_id = late.product_id and early.priority <= late.priority and early.id < late.id
                    and early.served + early.dropped < early.quantity)
                """,
                mark + "%");
    }
}
