package org.kontor.tests.proof;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kontor.launcher.KontorServer;
import org.kontor.tests.Http;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;
import org.kontor.tests.order.Books;
import org.kontor.tests.order.StockRounds;

/**
 * Fifty times two hundred buyers at once want ten pieces of each of three articles, in mixed baskets with their lines in any
 * order, while others cancel and orders that wait run out. Each time exactly ten are sold, nobody is shown a deadlock or any
 * other accident, and in the end every balance is the sum of its entries.
 */
final class StockRace implements Proof {

    private static final String DEADLOCKS = "select deadlocks from pg_stat_database where datname = current_database()";

    @Override
    public Verdict run(ProofInput input) throws Exception {
        int rounds = input.full() ? 50 : 3;
        int buyers = input.full() ? 200 : 60;
        try (KontorServer server = input.startServer()) {
            Sql sql = new Sql(server.database());
            new Sandbox(new Http(server.http())).behave(Map.of());
            StockRounds race = new StockRounds(new Http(server.http()), sql);
            int exact = 0;
            for (int round = 0; round < rounds; round++) {
                List<Long> sold = race.play(round, buyers);
                boolean right = sold.stream().allMatch(pieces -> pieces == StockRounds.PIECES);
                exact += right ? 1 : 0;
                if (!right) {
                    System.out.println("round " + round + ": sold " + sold);
                }
            }
            race.odd().stream().distinct().limit(10).forEach(System.out::println);
            return verdict(sql, race, rounds, exact).with("buyers", buyers);
        }
    }

    private static Verdict verdict(Sql sql, StockRounds race, int rounds, int exact) {
        String breach = breach(sql);
        System.out.println(breach);
        Verdict verdict = Verdict.begin();
        for (Map.Entry<String, Integer> answer : race.answers().entrySet()) {
            verdict = verdict.with(answer.getKey().replace(' ', '_'), answer.getValue());
        }
        return verdict.require("exactly_ten", exact + "/" + rounds, exact == rounds)
                .require("odd_answers", race.odd().size(), race.odd().isEmpty())
                .require("drift", breach.isEmpty() ? 0 : 1, breach.isEmpty())
                .with("deadlocks_in_the_database", sql.count(DEADLOCKS));
    }

    /** The books agree once what is under way has arrived. @return the law that is broken for good, or nothing */
    private static String breach(Sql sql) {
        Probe.until(
                "nothing is under way any more",
                Duration.ofMinutes(3),
                () -> sql.count("select count(*) from order_.sales_order where status in ('PLACED', 'SENT')"
                        + " and idempotency_key not like 'demo-%'"),
                open -> open == 0);
        try {
            Books.check(sql);
            return "";
        } catch (AssertionError broken) {
            return String.valueOf(broken.getMessage());
        }
    }
}
