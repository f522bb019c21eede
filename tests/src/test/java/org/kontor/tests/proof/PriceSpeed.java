package org.kontor.tests.proof;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.launcher.KontorOptions;
import org.kontor.launcher.KontorServer;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;

/**
 * Pages of fifty prices for fifty companies mixed over the memory of one node, each price of each answer compared with what
 * that company must pay; then prices and chains that change, watched from two nodes.
 */
final class PriceSpeed implements Proof {

    private static final int PAGE = 50;
    private static final double P95_BELOW_MILLIS = 50;
    private static final double SEEN_BELOW_MILLIS = 1000;

    private final AtomicLong looked = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public Verdict run(ProofInput input) throws Exception {
        PriceWorld world = PriceWorld.of(input.full());
        Duration span = Duration.ofSeconds(input.full() ? 20 : 3);
        Duration warm = Duration.ofSeconds(input.full() ? 40 : 8);
        KontorOptions options = KontorOptions.forTests(input.work().resolve("kontor"));
        try (KontorServer server = KontorServer.start(options)) {
            long begin = System.nanoTime();
            world.build(server.database());
            Sql sql = new Sql(server.database());
            Verdict verdict = Verdict.begin()
                    .with("products", sql.count("select count(*) from catalog.product"))
                    .with("companies", sql.count("select count(*) from organisation.company"))
                    .with("prices", sql.count("select count(*) from pricing.price"))
                    .with("build_s", (System.nanoTime() - begin) / 1_000_000_000);
            Load.run(8, warm, (caller, random) -> page(server.http(), world, random));
            for (int readers : List.of(1, 8, 32)) {
                Load load = Load.run(readers, span, (caller, random) -> page(server.http(), world, random));
                double p95 = load.millis(95);
                verdict = verdict.with("pages_per_second_" + readers, figure(load.perSecond()))
                        .with("p50_ms_" + readers, figure(load.millis(50)))
                        .require(
                                "p95_ms_" + readers,
                                figure(p95),
                                p95 < P95_BELOW_MILLIS || readers == 32 || !input.full())
                        .with("p99_ms_" + readers, figure(load.millis(99)))
                        .require("failed_" + readers, load.failed(), load.failed() == 0);
            }
            verdict = changes(verdict, server, world, input);
            return verdict.with("prices_looked_at", looked.get())
                    .require("foreign_or_wrong", wrong.get(), wrong.get() == 0 && looked.get() > 1000);
        } finally {
            remove(input.work());
        }
    }

    /** One page for one company of fifty; half of its articles are of the company's own list. */
    private boolean page(URI node, PriceWorld world, Random random) throws Exception {
        int company = 1 + random.nextInt(PriceWorld.READERS);
        int quantity = random.nextBoolean() ? 1 : 100;
        List<Integer> products = new ArrayList<>();
        while (products.size() < PAGE) {
            int product = random.nextBoolean() ? world.own(company, random) : 1 + random.nextInt(world.products());
            if (!products.contains(product)) {
                products.add(product);
            }
        }
        Map<Integer, BigDecimal> prices = ask(node, company, products, quantity);
        for (int product : products) {
            looked.incrementAndGet();
            BigDecimal found = prices.get(product);
            BigDecimal due = world.due(company, product, quantity);
            if (found == null || found.compareTo(due) != 0) {
                wrong.incrementAndGet();
                return false;
            }
        }
        return true;
    }

    private Map<Integer, BigDecimal> ask(URI node, int company, List<Integer> products, int quantity) throws Exception {
        String skus = products.stream().map(p -> "sku=" + PriceWorld.sku(p)).collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(node.resolve("api/v1/prices?quantity=" + quantity + "&" + skus))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + PriceWorld.key(company))
                .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray().stream()
                    .map(JsonObject.class::cast)
                    .filter(body -> body.containsKey("price") && !body.isNull("price"))
                    .collect(Collectors.toMap(
                            body -> PriceWorld.product(body.getString("sku")), body -> body.getJsonObject("price")
                                    .getJsonNumber("amount")
                                    .bigDecimalValue()));
        }
    }

    /** Each change is committed by SQL, as any writer would, and looked for on two nodes by whoever it concerns. */
    private Verdict changes(Verdict verdict, KontorServer server, PriceWorld world, ProofInput input) throws Exception {
        KontorOptions tests = KontorOptions.forTests(input.work().resolve("second"));
        KontorOptions options = new KontorOptions(
                tests.layout(), tests.folder(), tests.ports(), server.database(), false, false, false, Map.of());
        try (KontorServer second = KontorServer.start(options)) {
            List<URI> nodes = List.of(server.http(), second.http());
            Load.run(4, Duration.ofSeconds(5), (caller, random) -> page(second.http(), world, random));
            double slowest = 0;
            long rows = 0;
            Random random = new Random(7);
            for (int change = 0; change < 20; change++) {
                int company = 1 + random.nextInt(PriceWorld.READERS);
                int product = world.own(company, random);
                for (URI node : nodes) {
                    ask(node, company, List.of(product), 1);
                }
                BigDecimal amount = new BigDecimal(900_000 + change);
                rows = Math.max(rows, written(server, world.change(company, product, amount)));
                slowest = Math.max(slowest, seen(nodes, company, product, amount));
                written(server, world.change(company, product, world.due(company, product, 1)));
            }
            int company = 3;
            int product = world.own(company, random);
            BigDecimal without = world.dueWithoutOwn(company, product, 1);
            ask(second.http(), company, List.of(product), 1);
            written(server, "update pricing.price_list set active = false where code = 'PS-C-" + company + "'");
            double chain = seen(nodes, company, product, without);
            written(server, "update pricing.price_list set active = true where code = 'PS-C-" + company + "'");
            return verdict.require("price_seen_ms_max", figure(slowest), slowest < SEEN_BELOW_MILLIS)
                    .require("rows_written_per_change", rows, rows == 1)
                    .require("chain_seen_ms", figure(chain), chain < SEEN_BELOW_MILLIS);
        }
    }

    /** How many rows of any table the statement wrote in its transaction. */
    private static long written(KontorServer server, String statement) throws SQLException {
        try (Connection connection = server.database().open();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("set local kontor.bulk = 'on'");
            sql.executeUpdate(statement);
            try (ResultSet count = sql.executeQuery(
                    "select sum(n_tup_ins + n_tup_upd + n_tup_del)" + " from pg_stat_xact_user_tables")) {
                count.next();
                long rows = count.getLong(1);
                connection.commit();
                return rows;
            }
        }
    }

    private double seen(List<URI> nodes, int company, int product, BigDecimal amount) {
        long begin = System.nanoTime();
        for (URI node : nodes) {
            Probe.until(
                    "the change is seen at " + node,
                    Duration.ofSeconds(10),
                    () -> {
                        try {
                            return ask(node, company, List.of(product), 1).get(product);
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    },
                    found -> found != null && found.compareTo(amount) == 0);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    /** Twenty million prices are not left lying about. */
    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }
}
