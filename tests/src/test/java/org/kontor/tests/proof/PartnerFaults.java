package org.kontor.tests.proof;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.kontor.launcher.KontorOptions;
import org.kontor.launcher.KontorServer;
import org.kontor.tests.Http;
import org.kontor.tests.Sql;
import org.kontor.tests.order.Books;
import org.kontor.tests.order.PartnerRounds;

/**
 * An ERP and carriers with a fifth of all messages lost each way, a fifth doubled and a third late. Whoever does not answer is
 * asked again after two seconds instead of sixty, so that a lag of two minutes stands for one of an hour. In the end both
 * sides have the same in their books.
 */
final class PartnerFaults implements Proof {

    private static final int FULL = 1_000;
    private static final int SMALL = 60;
    private static final long HOUR_IN_SMALL = 120_000;

    @Override
    public Verdict run(ProofInput input) throws Exception {
        int orders = input.full() ? FULL : SMALL;
        KontorOptions options =
                KontorOptions.forTests(input.work().resolve("kontor")).withEnvironment("KONTOR_ASK_AGAIN_SECONDS", "2");
        try (KontorServer server = KontorServer.start(options)) {
            Sql sql = new Sql(server.database());
            PartnerRounds rounds = new PartnerRounds(new Http(server.http()), sql);
            rounds.play(orders, input.full() ? HOUR_IN_SMALL : 1_500, Duration.ofMinutes(20));
            Verdict verdict = Verdict.begin().with("orders", orders);
            for (Map.Entry<String, Integer> answer : rounds.answers().entrySet()) {
                verdict = verdict.with(answer.getKey().replace(' ', '_'), answer.getValue());
            }
            for (Map.Entry<String, Long> fault : rounds.faults().entrySet()) {
                verdict = verdict.with(fault.getKey(), fault.getValue());
            }
            for (Map.Entry<String, List<String>> apart : rounds.apart().entrySet()) {
                apart.getValue().stream().limit(10).forEach(one -> System.out.println(apart.getKey() + ": " + one));
                verdict = verdict.require(
                        apart.getKey(),
                        apart.getValue().size(),
                        apart.getValue().isEmpty());
            }
            String breach = breach(sql);
            System.out.println(breach);
            return verdict.require("laws_broken", breach.isEmpty() ? 0 : 1, breach.isEmpty());
        }
    }

    private static String breach(Sql sql) {
        try {
            Books.check(sql);
            return "";
        } catch (AssertionError broken) {
            return String.valueOf(broken.getMessage());
        }
    }
}
