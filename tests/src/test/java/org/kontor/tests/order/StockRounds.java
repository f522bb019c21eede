package org.kontor.tests.order;

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kontor.tests.Http;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;

/**
 * Rounds in which many buyers at once want three articles of ten pieces each, spread over the sites, in baskets whose lines
 * stand in any order. A fifth of them cancel what they got, and a fifth belong to a company whose orders wait for an approval
 * that never comes, until they run out. Whoever wants to keep what he gets comes again until nobody gives back any more, so
 * that in the end of a round exactly ten pieces of each article are sold: one more was sold twice, one less was lost.
 */
public final class StockRounds {

    /** Pieces of each article in each round. */
    public static final int PIECES = 10;

    private static final int ARTICLES = 3;
    private static final Pattern NUMBER = Pattern.compile("\"number\":\"([0-9]+)\"");

    private final Sql sql;
    private final Http buys;
    private final Http waits;
    private final String mark = "sr" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, Integer> answers = new ConcurrentSkipListMap<>();
    private final List<String> odd = Collections.synchronizedList(new ArrayList<>());

    public StockRounds(Http http, Sql sql) {
        this.sql = sql;
        this.buys = http.withKey(RaceCompany.make(sql, mark + "buys"));
        this.waits = http.withKey(RaceCompany.askingFirst(sql, mark + "waits"));
    }

    /** One round. @return how many pieces of each article are sold in the end */
    public List<Long> play(int round, int buyers) throws Exception {
        List<String> skus = TestArticles.make(sql, mark + "-" + round, ARTICLES, PIECES);
        Random random = new Random(round);
        int regretting = buyers / 5;
        CountDownLatch regrets = new CountDownLatch(2 * regretting);
        List<Callable<Void>> crowd = new ArrayList<>();
        for (int buyer = 0; buyer < buyers; buyer++) {
            List<String> basket = basket(skus, random, buyer);
            if (buyer < regretting) {
                crowd.add(() -> regret(regrets, () -> cancel(order(buys, basket))));
            } else if (buyer < 2 * regretting) {
                crowd.add(() -> regret(regrets, () -> runOut(order(waits, basket))));
            } else {
                crowd.add(() -> keep(basket, regrets));
            }
        }
        Collections.shuffle(crowd, random);
        Crowd.at(buyers, crowd);
        return skus.stream().map(this::sold).toList();
    }

    /** What the buyers were answered, and how often. */
    public Map<String, Integer> answers() {
        return new TreeMap<>(answers);
    }

    /** Answers that nobody should ever get. */
    public List<String> odd() {
        return List.copyOf(odd);
    }

    /** Of every second buyer one article; else two or all of them. */
    private static List<String> basket(List<String> skus, Random random, int buyer) {
        List<String> shuffled = new ArrayList<>(skus);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, buyer % 2 == 0 ? 1 : 2 + random.nextInt(ARTICLES - 1));
    }

    private static Void regret(CountDownLatch regrets, Callable<Void> work) throws Exception {
        try {
            return work.call();
        } finally {
            regrets.countDown();
        }
    }

    /** Comes again while others may still give back; then takes of his basket what is left, article by article. */
    private Void keep(List<String> basket, CountDownLatch regrets) throws InterruptedException {
        for (boolean last = false; !last; ) {
            last = regrets.getCount() == 0;
            if (order(buys, basket) != null) {
                return null;
            }
            if (!last) {
                regrets.await(1, TimeUnit.SECONDS);
            }
        }
        basket.forEach(sku -> order(buys, List.of(sku)));
        return null;
    }

    /** @return the number; null when there was not enough */
    private String order(Http company, List<String> basket) {
        String body = basket.stream()
                .map(sku -> "{\"sku\":\"" + sku + "\",\"quantity\":1}")
                .collect(Collectors.joining(",", "{\"lines\":[", "]}"));
        HttpResponse<String> answer = company.postJson(
                "api/v1/orders", body, "Idempotency-Key", UUID.randomUUID().toString());
        Matcher number = NUMBER.matcher(answer.body());
        if (answer.statusCode() == 201 && number.find()) {
            count("ordered");
            return number.group(1);
        }
        note(answer, "order.stock-short", "short");
        return null;
    }

    private Void cancel(String number) {
        if (number != null) {
            HttpResponse<String> answer = buys.postJson(
                    "api/v1/orders/" + number + "/cancel", "{\"reason\":\"race\"}", "Idempotency-Key", number);
            if (answer.statusCode() / 100 == 2) {
                count("cancelled");
            } else {
                note(answer, "order.already-sent order.status-does-not-allow order.all-announced", "sent before");
            }
        }
        return null;
    }

    private Void runOut(String number) {
        if (number != null) {
            sql.update("update order_.sales_order set expires_at = now() where number = ?", number);
            Probe.until(
                    "order " + number + " runs out",
                    () -> sql.one("select status from order_.sales_order where number = ?", number),
                    "EXPIRED"::equals);
            count("expired");
        }
        return null;
    }

    private void note(HttpResponse<String> answer, String expected, String name) {
        String rule = answer.body().replaceAll("(?s).*\"rule\":\"([^\"]+)\".*", "$1");
        if (answer.statusCode() == 409 && expected.contains(rule)) {
            count(name);
        } else {
            odd.add(answer.statusCode() + " " + answer.body());
        }
    }

    private void count(String answer) {
        answers.merge(answer, 1, Integer::sum);
    }

    /** What orders that stand have taken; what ended orders did not give back is sold to nobody. */
    private long sold(String sku) {
        return sql.count(
                """
                select cast(coalesce(sum(r.quantity - r.released), 0) as bigint) from inventory.reservation r
                join catalog.product p on p.id = r.product_id
                join order_.sales_order o on o.number = r.order_number
                  and o.status in ('PLACED', 'SENT', 'CONFIRMED', 'COMPLETED')
                where p.sku = ?
                """,
                sku);
    }
}
