package org.kontor.tests.proof;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.kontor.catalog.gateway.SearchText;
import org.kontor.launcher.KontorServer;
import org.kontor.tests.Http;
import org.kontor.tests.Probe;

/**
 * How well the search over REST finds what people judged to be right: for every pair NAME-queries and NAME-qrels of the folder,
 * with the articles of the file that has them all. The figures are those of its score.py: linear gains, the ideal of each
 * query, a judged query without an answer counts as nothing.
 */
final class SearchQuality implements Proof {

    private static final String KEY = "kontor_demo_staff_f04b7c2e91d85a36";
    private static final String SKU = "QUALITY/";
    private static final int MOST = 100;
    private static final int LONGEST = 200;
    private static final int ASKERS = 4;
    private static final double TITLES = 0.88;
    private static final double NUMBERS = 0.80;
    private static final double NUMBERS_THAT_OCCUR = 0.97;

    /** Judged: query to articles and their gain. */
    private record Pair(String name, List<Map<String, String>> queries, Map<String, Map<String, Double>> gains) {}

    @Override
    public Verdict run(ProofInput input) throws Exception {
        Path folder = input.file("product-matching");
        List<Pair> pairs = pairs(folder);
        Map<String, Map<String, String>> articles = articles(folder, pairs);
        try (KontorServer server = input.startServer()) {
            load(server, articles);
            Http http = new Http(server.http()).withKey(KEY);
            Probe.until(
                    "every article is in the index", () -> ask(http, "").getInt("total"), n -> n >= articles.size());
            Verdict verdict = Verdict.begin().with("articles", articles.size());
            for (Pair pair : pairs) {
                verdict = measured(verdict, pair, articles, http);
            }
            return verdict;
        }
    }

    private static List<Pair> pairs(Path folder) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (Path file : TsvFile.in(folder, "-queries.tsv.gz")) {
            String name = file.getFileName().toString().replace("-queries.tsv.gz", "");
            Path judged = folder.resolve(name + "-qrels.tsv.gz");
            if (Files.exists(judged)) {
                Map<String, Map<String, Double>> gains = new HashMap<>();
                for (Map<String, String> row : TsvFile.rows(judged)) {
                    gains.computeIfAbsent(row.get("query_id"), query -> new HashMap<>())
                            .merge(row.get("product_id"), Double.valueOf(row.get("gain")), Math::max);
                }
                pairs.add(new Pair(name, TsvFile.rows(file), gains));
            }
        }
        if (pairs.isEmpty()) {
            throw new IllegalStateException("No pair of -queries.tsv.gz and -qrels.tsv.gz in " + folder);
        }
        return pairs;
    }

    /** The smallest file of articles that has every judged one. */
    private static Map<String, Map<String, String>> articles(Path folder, List<Pair> pairs) throws IOException {
        Map<String, Map<String, String>> best = null;
        for (Path file : TsvFile.in(folder, ".tsv.gz")) {
            Map<String, Map<String, String>> rows = new HashMap<>();
            for (Map<String, String> row : TsvFile.rows(file)) {
                if (row.containsKey("title")) {
                    rows.put(row.get("id"), row);
                }
            }
            boolean complete = pairs.stream().allMatch(pair -> pair.gains().values().stream()
                    .allMatch(gains -> rows.keySet().containsAll(gains.keySet())));
            if (complete && !rows.isEmpty() && (best == null || rows.size() < best.size())) {
                best = rows;
            }
        }
        if (best == null) {
            throw new IllegalStateException("No file of articles in " + folder + " has every judged one");
        }
        return best;
    }

    private static void load(KontorServer server, Map<String, Map<String, String>> articles) throws SQLException {
        try (Connection connection = server.database().open();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into catalog.product (sku, name_en, manufacturer, manufacturer_number, source)"
                                + " values (?, ?, nullif(?, ''), nullif(?, ''), 'search-quality')")) {
            connection.setAutoCommit(false);
            for (Map<String, String> article : articles.values()) {
                insert.setString(1, SKU + article.get("id"));
                insert.setString(2, article.get("title"));
                insert.setString(3, article.getOrDefault("brand", ""));
                insert.setString(4, article.getOrDefault("modelno", ""));
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    private static Verdict measured(Verdict before, Pair pair, Map<String, Map<String, String>> articles, Http http)
            throws Exception {
        Map<String, List<String>> run = run(pair, http);
        Ranking all = new Ranking();
        Ranking occurring = new Ranking();
        for (Map<String, String> query : pair.queries()) {
            Map<String, Double> gains = pair.gains().getOrDefault(query.get("query_id"), Map.of());
            if (gains.values().stream().anyMatch(gain -> gain > 0)) {
                List<String> found = run.get(query.get("query_id"));
                all.add(found, gains);
                if (occurs(query.get("query"), gains.keySet(), articles)) {
                    occurring.add(found, gains);
                }
            }
        }
        String name = pair.name();
        boolean numbers = name.endsWith("partno");
        Verdict after = before.with(name + "_queries", all.queries())
                .require(name + "_ndcg10", figure(all.ndcg()), all.ndcg() >= (numbers ? NUMBERS : TITLES))
                .with(name + "_mrr", figure(all.mrr()))
                .with(name + "_recall100", figure(all.recall()))
                .with(name + "_empty", all.empty());
        return !numbers
                ? after
                : after.with(name + "_occurring", occurring.queries())
                        .require(
                                name + "_occurring_ndcg10",
                                figure(occurring.ndcg()),
                                occurring.ndcg() >= NUMBERS_THAT_OCCUR)
                        .require(name + "_occurring_empty", occurring.empty(), occurring.empty() == 0);
    }

    /** Whether a number stands in one of these articles, in any spelling. */
    private static boolean occurs(String number, Set<String> ids, Map<String, Map<String, String>> articles) {
        String key = SearchText.key(number);
        return ids.stream()
                .map(articles::get)
                .anyMatch(article -> SearchText.key(article.get("title")).contains(key)
                        || SearchText.key(article.getOrDefault("modelno", "")).contains(key));
    }

    private static Map<String, List<String>> run(Pair pair, Http http) throws Exception {
        ExecutorService askers = Executors.newFixedThreadPool(ASKERS);
        try {
            Map<String, Future<List<String>>> running = new HashMap<>();
            for (Map<String, String> query : pair.queries()) {
                running.put(query.get("query_id"), askers.submit(() -> found(http, query.get("query"))));
            }
            Map<String, List<String>> run = new HashMap<>();
            for (Map.Entry<String, Future<List<String>>> one : running.entrySet()) {
                run.put(one.getKey(), one.getValue().get());
            }
            return run;
        } finally {
            askers.shutdownNow();
        }
    }

    private static List<String> found(Http http, String typed) {
        JsonObject answer = ask(http, typed.substring(0, Math.min(typed.length(), LONGEST)));
        return Stream.concat(answer.getJsonArray("items").stream(), answer.getJsonArray("further").stream())
                .map(item -> item.asJsonObject().getString("sku"))
                .map(sku -> sku.replace(SKU, ""))
                .toList();
    }

    private static JsonObject ask(Http http, String typed) {
        HttpResponse<String> answer =
                http.get("/api/v1/products?size=" + MOST + "&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(typed + ": " + answer.statusCode() + " " + answer.body());
        }
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
