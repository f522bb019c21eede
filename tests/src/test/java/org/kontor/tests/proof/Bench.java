package org.kontor.tests.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kontor.launcher.KontorOptions;
import org.kontor.launcher.KontorServer;

/**
 * How many orders of five lines a second, by one REST call each and 32 buyers, beside what plain SQL does that writes the
 * same rows to the same durable database in the same run. The ratio decides; absolute figures are those of the machine.
 */
final class Bench implements Proof {

    private static final int BUYERS = 32;
    private static final int SQL_CLIENTS = 8;
    private static final int LINES = 5;
    private static final double LEAST_RATIO = 0.20;
    private static final double P99_BELOW_MILLIS = 150;
    private static final List<String> KEYS = List.of(
            "kontor_demo_nordwerk_7f3c9a51d2e84b06",
            "kontor_demo_huaxin_2b8e60f4c7a913d5",
            "kontor_demo_bluepeak_c95d17a3e06f42b8");

    private record Article(long id, String sku, String multiple) {}

    @Override
    public Verdict run(ProofInput input) throws Exception {
        KontorOptions tests = KontorOptions.forTests(input.work().resolve("kontor"));
        KontorOptions durable = new KontorOptions(
                tests.layout(), tests.folder(), tests.ports(), null, true, true, false, tests.environment());
        Duration warm = Duration.ofSeconds(input.full() ? 30 : 3);
        Duration span = Duration.ofSeconds(input.full() ? 20 : 3);
        try (KontorServer server = KontorServer.start(durable)) {
            List<Article> articles = articles(server);
            URI orders = server.http().resolve("api/v1/orders");
            try (HttpOrders first = new HttpOrders(orders, articles)) {
                Load.run(BUYERS, warm, first);
                Load placed = Load.run(BUYERS, span, first);
                try (PlainSqlOrders plain = new PlainSqlOrders(
                        server, articles.stream().map(Article::id).toList(), SQL_CLIENTS)) {
                    Load.run(SQL_CLIENTS, warm.dividedBy(4), plain);
                    Load written = Load.run(SQL_CLIENTS, span, plain);
                    double ratio = placed.perSecond() / written.perSecond();
                    return Verdict.begin()
                            .require("refused", placed.failed(), placed.failed() == 0)
                            .with("orders_per_second", figure(placed.perSecond()))
                            .with("order_p50_ms", figure(placed.millis(50)))
                            .require("order_p99_ms", figure(placed.millis(99)), placed.millis(99) < P99_BELOW_MILLIS)
                            .with("plain_sql_per_second", figure(written.perSecond()))
                            .require("ratio", figure(ratio), ratio >= LEAST_RATIO)
                            .with("processors", Runtime.getRuntime().availableProcessors());
                }
            }
        }
    }

    /** Articles of the demo, with more stock than any run can sell. */
    private static List<Article> articles(KontorServer server) throws SQLException {
        List<Article> articles = new ArrayList<>();
        try (Connection connection = server.database().open();
                Statement sql = connection.createStatement()) {
            sql.execute("update inventory.stock_item set on_hand = 5000000000");
            try (ResultSet rows = sql.executeQuery(
                    "select id, sku, trim_scale(greatest(order_multiple, min_quantity)) from catalog.product")) {
                while (rows.next()) {
                    articles.add(new Article(rows.getLong(1), rows.getString(2), rows.getString(3)));
                }
            }
        }
        return articles;
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.0f", value);
    }

    /** Orders over REST by the keys of three companies. */
    private static final class HttpOrders implements Load.Deed, AutoCloseable {

        private final URI target;
        private final List<Article> articles;
        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        HttpOrders(URI target, List<Article> articles) {
            this.target = target;
            this.articles = articles;
        }

        @Override
        public boolean once(int client, Random random) throws IOException, InterruptedException {
            String lines = IntStream.range(0, LINES)
                    .mapToObj(line -> articles.get(random.nextInt(articles.size())))
                    .map(article -> "{\"sku\":\"" + article.sku() + "\",\"quantity\":" + article.multiple() + "}")
                    .collect(Collectors.joining(","));
            HttpRequest request = HttpRequest.newBuilder(target)
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Bearer " + KEYS.get(client % KEYS.size()))
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"lines\":[" + lines + "]}"))
                    .build();
            return this.client
                            .send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 201;
        }

        @Override
        public void close() {
            // the client ends with the last request
        }
    }
}
