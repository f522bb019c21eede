package org.kontor.tests.proof;

import jakarta.json.Json;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import org.kontor.launcher.KontorServer;
import org.kontor.tests.Probe;

/**
 * How fast a large catalogue is searched over REST by 32 users, how soon a change is found and how fast the whole index is made.
 * Only the full size is judged by its times. On a machine of four processors or more the server and its database have two of them, and the users the others.
 */
final class SearchSpeed implements Proof {

    private static final int USERS = 32;
    private static final int MANY = 1_000_000;
    private static final int SOME = 20_000;
    private static final int SAMPLES = 2000;
    private static final int CHANGES = 40;

    /** A server that has just started translates its code beside its work, on the same two processors. */
    private static final int WARM_UPS = 3;

    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final double SEARCH_P95_MILLIS = 50;
    private static final double SUGGEST_P95_MILLIS = 20;
    private static final double VISIBLE_MILLIS = 1000;
    private static final double BUILT_PER_SECOND = 5000;

    @Override
    public Verdict run(ProofInput input) throws Exception {
        long me = ProcessHandle.current().pid();
        boolean confined = Cores.confine(me, "0,1");
        try (KontorServer server = input.startServer()) {
            if (confined) {
                Cores.confine(me, "2,3");
            }
            int articles = input.full() ? MANY : SOME;
            try (Connection connection = server.database().open()) {
                long begun = System.nanoTime();
                ManyArticles.write(connection, articles);
                double written = secondsSince(begun);
                SpeedQuestions questions = new SpeedQuestions(server.http(), ManyArticles.samples(connection, SAMPLES));
                Probe.until(
                        "every article is in the index",
                        Duration.ofMinutes(15),
                        () -> total(questions),
                        n -> n >= articles);
                double followed = secondsSince(begun);
                Verdict verdict = Verdict.begin()
                        .with("articles", articles)
                        .with(
                                "processors_of_server",
                                confined ? 2 : Runtime.getRuntime().availableProcessors())
                        .with("written_seconds", figure(written))
                        .with("followed_seconds", figure(followed));
                verdict = rebuilt(verdict, connection, input.full());
                verdict = asked(verdict, questions, input.full());
                return changed(verdict, connection, questions);
            }
        }
    }

    private static Verdict rebuilt(Verdict verdict, Connection connection, boolean full) throws SQLException {
        String before = one(connection, "select coalesce(max(built_at)::text, '') from catalog.search_node");
        one(connection, "update catalog.search_order set rebuild = rebuild + 1 returning rebuild");
        Probe.until(
                "the index was made anew",
                Duration.ofMinutes(15),
                () -> one(connection, "select coalesce(max(built_at)::text, '') from catalog.search_node"),
                at -> !at.equals(before));
        double rate = Double.parseDouble(
                one(
                        connection,
                        "select built_articles * 1000.0 / built_millis from catalog.search_node order by built_at desc limit 1"));
        return verdict.require("built_per_second", figure(rate), !full || rate >= BUILT_PER_SECOND);
    }

    private static Verdict asked(Verdict before, SpeedQuestions questions, boolean full) throws Exception {
        Duration span = Duration.ofSeconds(full ? 20 : 3);
        Load cold = Load.run(USERS, span, A_SECOND, questions::search);
        for (int i = 0; i < WARM_UPS; i++) {
            Load.run(USERS, span, questions::search);
            Load.run(USERS, span.dividedBy(2), questions::suggest);
        }
        Load paced = Load.run(USERS, span, A_SECOND, questions::search);
        Load paceless = Load.run(USERS, span, questions::search);
        Load typing = Load.run(USERS, span, A_SECOND, questions::suggest);
        Load typingFast = Load.run(USERS, span, questions::suggest);
        return before.with("users", USERS)
                .require(
                        "failed",
                        failed(cold, paced, paceless, typing, typingFast),
                        failed(cold, paced, paceless, typing, typingFast) == 0)
                .with("search_just_started_p95_ms", figure(cold.millis(95)))
                .with("search_p50_ms", figure(paced.millis(50)))
                .require("search_p95_ms", figure(paced.millis(95)), !full || paced.millis(95) < SEARCH_P95_MILLIS)
                .with("search_without_pause_per_second", figure(paceless.perSecond()))
                .with("search_without_pause_p50_ms", figure(paceless.millis(50)))
                .with("search_without_pause_p95_ms", figure(paceless.millis(95)))
                .with("suggest_p50_ms", figure(typing.millis(50)))
                .require("suggest_p95_ms", figure(typing.millis(95)), !full || typing.millis(95) < SUGGEST_P95_MILLIS)
                .with("suggest_without_pause_per_second", figure(typingFast.perSecond()))
                .with("suggest_without_pause_p95_ms", figure(typingFast.millis(95)));
    }

    private static int failed(Load... loads) {
        int failed = 0;
        for (Load load : loads) {
            failed += load.failed();
        }
        return failed;
    }

    /** From the commit to the first answer that has it. */
    private static Verdict changed(Verdict before, Connection connection, SpeedQuestions questions) throws Exception {
        double worst = 0;
        double sum = 0;
        for (int i = 0; i < CHANGES; i++) {
            String word = "quokka" + i;
            one(
                    connection,
                    "update catalog.product set name_en = name_en || ' " + word
                            + "' where id = (select id from catalog.product where source = 'search-speed' order by id limit 1 offset "
                            + i * 37 + ") returning id");
            long begun = System.nanoTime();
            String path = "api/v1/products?size=1&q=" + word;
            while (json(questions.ask(path).body()) == 0) {
                if (secondsSince(begun) > 60) {
                    throw new IllegalStateException(word + " is not found");
                }
            }
            double millis = secondsSince(begun) * 1000;
            worst = Math.max(worst, millis);
            sum += millis;
        }
        return before.with("visible_mean_ms", figure(sum / CHANGES))
                .require("visible_worst_ms", figure(worst), worst < VISIBLE_MILLIS);
    }

    private static int total(SpeedQuestions questions) {
        try {
            return json(questions.ask("api/v1/products?size=1&q=").body());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static int json(String body) {
        return Json.createReader(new StringReader(body)).readObject().getInt("total");
    }

    private static String one(Connection connection, String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }
}
