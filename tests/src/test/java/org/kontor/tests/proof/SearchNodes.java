package org.kontor.tests.proof;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.kontor.launcher.KontorOptions;
import org.kontor.launcher.KontorServer;
import org.kontor.tests.Probe;

/**
 * Two nodes, each with an index of its own, find the same. The second starts when the articles are there already; it is killed,
 * misses changes and comes back; both are made anew while they are searched, and no answer meanwhile has fewer articles.
 */
final class SearchNodes implements Proof {

    private static final int QUESTIONS = 200;
    private static final int CHANGES = 20;
    private static final int MISSED = 500;
    private static final double VISIBLE_MILLIS = 1000;
    private static final Duration LONG = Duration.ofMinutes(10);

    @Override
    public Verdict run(ProofInput input) throws Exception {
        int articles = input.full() ? 200_000 : 5_000;
        try (KontorServer first = input.startServer();
                Connection connection = first.database().open()) {
            ManyArticles.write(connection, articles);
            List<ManyArticles.Sample> samples = ManyArticles.samples(connection, 1000);
            SpeedQuestions one = new SpeedQuestions(first.http(), samples);
            Probe.until("the first node has every article", LONG, () -> total(one, ""), n -> n >= articles);
            KontorOptions tests = KontorOptions.forTests(input.work().resolve("second"));
            KontorOptions options = new KontorOptions(
                    tests.layout(), tests.folder(), tests.ports(), first.database(), false, false, false, Map.of());
            try (KontorServer second = KontorServer.start(options)) {
                SpeedQuestions other = new SpeedQuestions(second.http(), samples);
                Verdict verdict = Verdict.begin().with("articles", articles);
                verdict = equal(verdict, "late", one, other);
                verdict = visible(verdict, connection, List.of(one, other));
                verdict = missed(verdict, connection, second, one, other);
                return anew(verdict, connection, one, other);
            }
        }
    }

    /** Waits for the same number of articles, then every question is answered alike, with the same articles in the same order. */
    private static Verdict equal(Verdict before, String when, SpeedQuestions one, SpeedQuestions other)
            throws Exception {
        long begun = System.nanoTime();
        int all = total(one, "");
        Probe.until("the second node has every article", LONG, () -> total(other, ""), n -> n == all);
        double seconds = (System.nanoTime() - begun) / 1e9;
        Random random = new Random(11);
        int different = 0;
        long found = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            String path = one.path(random);
            List<String> here = skus(one, path);
            found += here.size();
            different += here.equals(skus(other, path)) ? 0 : 1;
        }
        return before.with("equal_after_s_" + when, figure(seconds))
                .require("different_answers_" + when, different, different == 0 && found > QUESTIONS);
    }

    /** From the commit until both find it. */
    private static Verdict visible(Verdict before, Connection connection, List<SpeedQuestions> nodes) throws Exception {
        double worst = 0;
        for (int i = 0; i < CHANGES; i++) {
            String word = "numbat" + i;
            String sku = sku(i);
            write(
                    connection,
                    "update catalog.product set name_en = name_en || ' " + word + "' where sku = '" + sku + "'");
            long begun = System.nanoTime();
            for (SpeedQuestions node : nodes) {
                while (!skus(node, "api/v1/products?size=20&q=" + word).contains(sku)) {
                    if (System.nanoTime() - begun > Duration.ofSeconds(30).toNanos()) {
                        throw new IllegalStateException(word + " is not found");
                    }
                }
            }
            worst = Math.max(worst, (System.nanoTime() - begun) / 1e6);
        }
        return before.require("visible_on_both_worst_ms", figure(worst), worst < VISIBLE_MILLIS);
    }

    /** The second node dies; articles are changed and withdrawn meanwhile; it follows from where it was. */
    private static Verdict missed(
            Verdict before, Connection connection, KontorServer second, SpeedQuestions one, SpeedQuestions other)
            throws Exception {
        String built = built(connection);
        second.killNode();
        write(
                connection,
                "update catalog.product set name_en = 'Missed ' || name_en where source = '" + ManyArticles.SOURCE
                        + "' and sku > '" + sku(1000) + "' and sku <= '" + sku(1000 + MISSED) + "'");
        write(
                connection,
                "update catalog.product set active = false where source = '" + ManyArticles.SOURCE + "' and sku > '"
                        + sku(2000) + "' and sku <= '" + sku(2000 + MISSED) + "'");
        Probe.until("the first node follows", LONG, () -> total(one, "missed"), n -> n == MISSED);
        second.startNode();
        Verdict verdict = equal(before, "missed", one, other);
        return verdict.require("missed_found", total(other, "missed"), total(other, "missed") == MISSED)
                .require("made_anew_for_it", !built.equals(built(connection)), built.equals(built(connection)));
    }

    /** Both are made anew at once, and searched all the while. */
    private static Verdict anew(Verdict before, Connection connection, SpeedQuestions one, SpeedQuestions other)
            throws Exception {
        int all = total(one, "");
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger fewer = new AtomicInteger();
        List<CompletableFuture<Void>> watchers = new ArrayList<>();
        for (SpeedQuestions node : List.of(one, other)) {
            watchers.add(CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    asked.incrementAndGet();
                    fewer.addAndGet(total(node, "") == all ? 0 : 1);
                }
            }));
        }
        String wish = write(connection, "update catalog.search_order set rebuild = rebuild + 1 returning rebuild");
        Probe.until(
                "both are made anew",
                LONG,
                () -> text(
                        connection,
                        "select count(*) from catalog.search_node where rebuild >= " + wish
                                + " and building is null and seen_at > now() - interval '1 minute'"),
                "2"::equals);
        over.set(true);
        for (CompletableFuture<Void> watcher : watchers) {
            watcher.get();
        }
        return equal(before, "anew", one, other)
                .require("asked_meanwhile", asked.get(), asked.get() > 10)
                .require("fewer_meanwhile", fewer.get(), fewer.get() == 0);
    }

    private static String built(Connection connection) {
        return text(
                connection, "select string_agg(cast(built_at as text), ',' order by node) from catalog.search_node");
    }

    private static String sku(int line) {
        return String.format(Locale.ROOT, "SPD-%08d", line + 1);
    }

    private static int total(SpeedQuestions node, String word) {
        return answer(node, "api/v1/products?size=1&q=" + word).getInt("total");
    }

    private static List<String> skus(SpeedQuestions node, String path) {
        JsonObject body = answer(node, path);
        List<String> skus = new ArrayList<>(List.of(body.get("total").toString()));
        body.getJsonArray("items").forEach(item -> skus.add(item.asJsonObject().getString("sku")));
        return skus;
    }

    private static JsonObject answer(SpeedQuestions node, String path) {
        try {
            HttpResponse<String> answer = node.ask(path);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + path + " " + answer.body());
            }
            return Json.createReader(new StringReader(answer.body())).readObject();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(path, failed);
        }
    }

    private static String write(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return Integer.toString(statement.getUpdateCount());
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private static String text(Connection connection, String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }
}
