package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.Sql;

/** Many buyers at once, over REST, against the server and its database. */
class OrderRaceIT {

    private static final int BUYERS = 200;
    private static final int THREADS = 48;
    private static final long SEED = 20261121;

    private final Sql sql = Kontor.sql();
    private final List<OrderClient> companies =
            OrderClient.KEYS.stream().map(OrderClient::new).toList();

    private record Attempt(List<OrderClient.Line> lines, HttpResponse<String> answer) {

        boolean served() {
            return answer.statusCode() == 201;
        }
    }

    @AfterEach
    void theBooksAgree() {
        Books.check(sql);
    }

    @Test
    void ofTwoBuyersOfTheLastPieceOneGetsItAndTheOtherIsToldWhatIsLeft() throws Exception {
        for (String sku : TestArticles.make(sql, "RACE-LAST", 10, 1)) {
            List<Attempt> attempts = race(List.of(List.of(line(sku, 1)), List.of(line(sku, 1))));

            assertEquals(1, attempts.stream().filter(Attempt::served).count(), sku);
            JsonObject told = attempts.stream()
                    .filter(attempt -> !attempt.served())
                    .map(attempt -> OrderClient.json(attempt.answer()))
                    .findFirst()
                    .orElseThrow();
            assertEquals("order.stock-short", told.getString("rule"));
            assertEquals(sku, told.getJsonObject("details").getString("sku"));
            assertEquals("0", told.getJsonObject("details").getString("available"));
        }
    }

    @Test
    void twoHundredBuyersOfTenPiecesMakeTenOrders() throws Exception {
        String sku = TestArticles.make(sql, "RACE-TEN", 1, 10).get(0);

        List<Attempt> attempts = race(Collections.nCopies(BUYERS, List.of(line(sku, 1))));

        assertEquals(10, attempts.stream().filter(Attempt::served).count());
        assertEquals(0, TestArticles.left(sql, sku));
    }

    @Test
    void mixedBasketsInAnyLineOrderSellWhatThereIsAndNoMore() throws Exception {
        List<String> skus = TestArticles.make(sql, "RACE-MIX", 10, 100);
        Random random = new Random(SEED);
        List<List<OrderClient.Line>> baskets = IntStream.range(0, BUYERS)
                .mapToObj(buyer -> basket(skus, random))
                .toList();

        List<Attempt> attempts = race(baskets);

        Map<String, Integer> sold = new HashMap<>();
        attempts.stream()
                .filter(Attempt::served)
                .flatMap(attempt -> attempt.lines().stream())
                .forEach(line -> sold.merge(line.sku(), line.quantity(), Integer::sum));
        Map<String, Long> left =
                skus.stream().collect(Collectors.toMap(sku -> sku, sku -> TestArticles.left(sql, sku)));
        skus.forEach(sku -> assertEquals(100, sold.getOrDefault(sku, 0) + left.get(sku), sku));
        for (Attempt refused : attempts.stream().filter(a -> !a.served()).toList()) {
            assertEquals(409, refused.answer().statusCode(), refused.answer().body());
            assertEquals("order.stock-short", OrderClient.json(refused.answer()).getString("rule"));
            assertTrue(
                    refused.lines().stream().anyMatch(line -> line.quantity() > left.get(line.sku())),
                    () -> "refused though there is enough: " + refused.lines() + " of " + left);
        }
        assertTrue(attempts.stream().anyMatch(Attempt::served));
        assertTrue(attempts.stream().anyMatch(attempt -> !attempt.served()));
    }

    @Test
    void theSameKeyAtOnceMakesOneOrder() throws Exception {
        List<String> skus = TestArticles.make(sql, "RACE-KEY", 5, 1);
        for (String sku : skus) {
            String key = OrderClient.key();
            List<Callable<HttpResponse<String>>> clicks =
                    Collections.nCopies(16, () -> companies.get(0).place(key, List.of(line(sku, 1))));

            List<HttpResponse<String>> answers = Crowd.at(16, clicks);

            assertEquals(1, answers.stream().filter(a -> a.statusCode() == 201).count(), sku);
            assertEquals(15, answers.stream().filter(a -> a.statusCode() == 200).count(), sku);
            assertEquals(1, answers.stream().map(HttpResponse::body).distinct().count(), sku);
            assertEquals(1, sql.count("select count(*) from order_.sales_order where idempotency_key = ?", key));
        }
    }

    private List<Attempt> race(List<List<OrderClient.Line>> baskets) throws Exception {
        List<Callable<Attempt>> buyers = new ArrayList<>();
        for (List<OrderClient.Line> lines : baskets) {
            OrderClient company = companies.get(buyers.size() % companies.size());
            buyers.add(() -> new Attempt(lines, company.place(OrderClient.key(), lines)));
        }
        return Crowd.at(THREADS, buyers);
    }

    private static List<OrderClient.Line> basket(List<String> skus, Random random) {
        List<String> shuffled = new ArrayList<>(skus);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(skus.size())).stream()
                .map(sku -> line(sku, 1 + random.nextInt(3)))
                .toList();
    }

    private static OrderClient.Line line(String sku, int quantity) {
        return new OrderClient.Line(sku, quantity);
    }
}
