package org.kontor.tests.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.pricing.PaidPrices.Asked;

/**
 * No company is ever shown another's prices, nor one that does not hold any more: companies with lists of their own for the
 * same articles ask for pages of prices at once while prices and lists change, and every price of every answer is compared.
 */
class PriceLoadIT {

    private static final Sql SQL = Kontor.sql();
    private static final int COMPANIES = 12;
    private static final int ARTICLES = 40;
    private static final int READERS = 8;
    private static final int PAGES = 40;
    private static final int PAGE = 25;
    private static final int CHANGES = 20;
    /** The demo's company, which has no price for our articles. */
    private static final String STRANGER = "kontor_demo_huaxin_2b8e60f4c7a913d5";

    private final String mark = "PL-" + UUID.randomUUID().toString().substring(0, 8);
    private final PaidPrices paid = new PaidPrices(COMPANIES, ARTICLES);
    private final List<Http> callers = new ArrayList<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger looked = new AtomicInteger();
    private final AtomicInteger changed = new AtomicInteger();
    private final AtomicInteger changes = new AtomicInteger();
    private int amounts = 10_000;

    @BeforeEach
    void companiesWithListsForTheSameArticles() {
        SQL.update(
                "insert into catalog.product (sku, name_en, unit) select ? || '-' || p, 'Under load', 'C62'"
                        + " from generate_series(1, " + ARTICLES + ") p",
                mark);
        Http http = Kontor.http();
        callers.add(http.withKey(STRANGER));
        for (int group = 1; group <= PaidPrices.GROUPS; group++) {
            list(group, 1);
            prices(group, 100);
            SQL.update(
                    "with made as (insert into pricing.customer_group (code, name) values (?, 'Load') returning id)"
                            + " insert into pricing.assignment (price_list_id, level, group_id) select l.id, 'GROUP', made.id"
                            + " from made, pricing.price_list l where l.code = ?",
                    mark + "-" + group,
                    mark + "-" + group);
        }
        for (int company = 1; company <= COMPANIES; company++) {
            list(PaidPrices.own(company), 1);
            callers.add(http.withKey(company(company)));
        }
    }

    private void list(int list, int from) {
        SQL.update(
                "insert into pricing.price_list (code, name, currency) values (?, 'Load', 'EUR')", mark + "-" + list);
        prices(list, from);
    }

    private void prices(int list, int from) {
        SQL.update(
                "insert into pricing.price (price_list_id, product_id, unit, min_quantity, amount) select l.id, p.id, 'C62', ?,"
                        + " ? + cast(split_part(p.sku, '-', 3) as numeric) / 1000 from pricing.price_list l, catalog.product p"
                        + " where l.code = ? and p.sku like ?",
                from,
                PaidPrices.first(list, from, 0),
                mark + "-" + list,
                mark + "-%");
    }

    /** @return its key */
    private String company(int company) {
        String number = mark + "-" + company;
        String secret = "kontor_demo_load_" + number;
        SQL.update(
                "with made as (insert into organisation.company (number, name, country, currency)"
                        + " values (?, 'Load', 'DE', 'EUR') returning id), terms as (insert into pricing.company_terms"
                        + " (company_id, group_id) select made.id, g.id from made, pricing.customer_group g where g.code = ?),"
                        + " own as (insert into pricing.assignment (price_list_id, level, company_id, merge) select l.id,"
                        + " 'COMPANY', made.id, ? from made, pricing.price_list l where l.code = ?)"
                        + " insert into identity.api_key (name, secret_sha256, company_id, role_code, created_at) select 'Load',"
                        + " sha256(convert_to(?, 'UTF8')), id, 'company-api', now() from made",
                number,
                mark + "-" + PaidPrices.group(company),
                PaidPrices.merges(company),
                mark + "-" + PaidPrices.own(company),
                secret);
        return secret;
    }

    @Test
    void everybodyIsShownHisOwnPricesWhilePricesChange(TestReporter reporter) throws Exception {
        long slowest = 0;
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<?>> reading = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                Random random = new Random(reader);
                reading.add(readers.submit(() -> read(random)));
            }
            Random random = new Random(READERS);
            while (wrong.isEmpty()
                    && (changes.get() < CHANGES || !reading.stream().allMatch(Future::isDone))) {
                slowest = Math.max(slowest, changes.get() % 5 == 4 ? switchList(random) : changePrice(random));
                changes.incrementAndGet();
            }
            for (Future<?> done : reading) {
                done.get();
            }
        } finally {
            readers.shutdownNow();
        }
        reporter.publishEntry(
                "price load",
                looked + " prices looked at, " + changed + " of them changed ones, " + changes
                        + " changes, each shown to who asked after "
                        + TimeUnit.NANOSECONDS.toMillis(slowest) + " ms");
        assertEquals(List.of(), wrong.stream().limit(10).toList(), () -> wrong.size() + " wrong answers");
        assertTrue(looked.get() >= READERS * PAGES * PAGE, looked + " prices looked at");
        assertTrue(changed.get() > 0, changed + " changed prices were shown");
        assertTrue(slowest < TimeUnit.SECONDS.toNanos(1), slowest + " ns until a change was shown");
    }

    /** As many pages as are asked for, and on until all changes are made. */
    private void read(Random random) {
        for (int page = 0; page < PAGES || changes.get() < CHANGES && wrong.isEmpty(); page++) {
            int company = random.nextInt(COMPANIES + 1);
            boolean many = random.nextBoolean();
            int first = random.nextInt(ARTICLES);
            List<Integer> articles = new ArrayList<>();
            for (int i = 0; i < PAGE; i++) {
                articles.add(1 + (first + i) % ARTICLES);
            }
            long askedAt = System.nanoTime();
            Map<Integer, BigDecimal> shown = ask(company, articles, many);
            for (int article : articles) {
                Asked asked = new Asked(company, article, many);
                BigDecimal found = shown.get(article);
                looked.incrementAndGet();
                if (!paid.isRight(asked, found, askedAt)) {
                    wrong.add(asked + " was shown " + found + " and pays " + paid.now(asked));
                } else if (paid.isChanged(asked, found)) {
                    changed.incrementAndGet();
                }
            }
        }
    }

    private Map<Integer, BigDecimal> ask(int company, List<Integer> articles, boolean many) {
        String skus =
                articles.stream().map(article -> "sku=" + mark + "-" + article).collect(Collectors.joining("&"));
        HttpResponse<String> answer =
                callers.get(company).get("/api/v1/prices?quantity=" + (many ? 100 : 1) + "&" + skus);
        assertEquals(200, answer.statusCode(), answer.body());
        Map<Integer, BigDecimal> prices = new HashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            for (JsonObject body : reader.readArray().getValuesAs(JsonObject.class)) {
                if (body.containsKey("price") && !body.isNull("price")) {
                    prices.put(
                            Integer.valueOf(body.getString("sku").substring(mark.length() + 1)),
                            body.getJsonObject("price").getJsonNumber("amount").bigDecimalValue());
                }
            }
        }
        return prices;
    }

    /** A price of a company, or of a group, which concerns several companies. @return nanoseconds until it was shown */
    private long changePrice(Random random) throws SQLException {
        int company = 1 + random.nextInt(COMPANIES);
        int article = 1 + random.nextInt(ARTICLES);
        boolean ofGroup = random.nextInt(3) == 0;
        int list = ofGroup ? PaidPrices.group(company) : PaidPrices.own(company);
        int from = ofGroup ? 100 : 1;
        BigDecimal amount = new BigDecimal(++amounts);
        List<Asked> moved = paid.change(list, from, article, amount);
        long rows = write(
                "update pricing.price p set amount = ?, version = p.version + 1 from pricing.price_list l, catalog.product a"
                        + " where l.id = p.price_list_id and a.id = p.product_id and l.code = ? and a.sku = ?"
                        + " and p.min_quantity = ?",
                amount,
                mark + "-" + list,
                mark + "-" + article,
                from);
        assertEquals(1, rows, "rows written by the change of one price");
        return shown(moved);
    }

    /** The list of a company holds no longer, and after it holds again. */
    private long switchList(Random random) throws SQLException {
        int company = 1 + random.nextInt(COMPANIES);
        String list = mark + "-" + PaidPrices.own(company);
        List<Asked> moved = paid.without(company);
        write("update pricing.price_list set active = false where code = ?", list);
        long off = shown(moved);
        moved = paid.without(0);
        write("update pricing.price_list set active = true where code = ?", list);
        return Math.max(off, shown(moved));
    }

    /** Committed as any writer does. @return how many rows of any table the statement wrote */
    private static long write(String statement, Object... parameters) throws SQLException {
        try (Connection connection = Kontor.server().database().open();
                PreparedStatement change = connection.prepareStatement(statement);
                PreparedStatement written = connection.prepareStatement(
                        "select sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_xact_user_tables")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < parameters.length; i++) {
                change.setObject(i + 1, parameters[i]);
            }
            change.executeUpdate();
            try (ResultSet rows = written.executeQuery()) {
                rows.next();
                long count = rows.getLong(1);
                connection.commit();
                return count;
            }
        }
    }

    /** Asked for at once by one of those whom it concerns. @return nanoseconds until the question that was answered with it */
    private long shown(List<Asked> moved) {
        long committed = paid.committed(moved);
        if (moved.isEmpty()) {
            return 0;
        }
        Asked one = moved.get(moved.size() / 2);
        long[] askedAt = new long[1];
        Probe.until(
                one + " is shown " + paid.now(one),
                Duration.ofSeconds(10),
                () -> {
                    askedAt[0] = System.nanoTime();
                    return ask(one.company(), List.of(one.article()), one.many())
                            .get(one.article());
                },
                found -> !wrong.isEmpty() || PaidPrices.same(paid.now(one), found));
        return askedAt[0] - committed;
    }
}
