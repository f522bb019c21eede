package org.kontor.tests.proof;

import java.util.Locale;
import java.util.Map;
import org.kontor.launcher.KontorServer;
import org.kontor.tests.Sql;
import org.kontor.tests.history.Histories;
import org.kontor.tests.order.Books;

/**
 * Ten thousand seeded histories of placing, answering, holding, cancelling, carrying, receiving and sending back: after
 * every step the product's books are those of a small reference model.
 */
final class OrderHistories implements Proof {

    private static final int FULL = 10_000;
    private static final int SMALL = 200;
    private static final int LANES = 24;

    @Override
    public Verdict run(ProofInput input) throws Exception {
        int wanted = Integer.getInteger("proof.histories", input.full() ? FULL : SMALL);
        long seed = Long.getLong("proof.seed", 1);
        try (KontorServer server = input.startServer()) {
            Histories histories = new Histories(server.http(), server.database());
            long begin = System.nanoTime();
            histories.play(seed, wanted, LANES);
            double seconds = (System.nanoTime() - begin) / 1e9;
            histories.failures().forEach(System.out::println);
            String breach = breach(new Sql(server.database()));
            System.out.println(breach);
            Verdict verdict = Verdict.begin().with("seed", seed);
            for (Map.Entry<String, Integer> deed : histories.deeds().entrySet()) {
                verdict = verdict.with(deed.getKey().toLowerCase(Locale.ROOT), deed.getValue());
            }
            return verdict.require("histories", histories.played(), histories.played() == wanted)
                    .with("seconds", Math.round(seconds))
                    .with("per_second", String.format("%.1f", histories.played() / seconds))
                    .require(
                            "failing",
                            histories.failures().size(),
                            histories.failures().isEmpty())
                    .require("laws_broken", breach.isEmpty() ? 0 : 1, breach.isEmpty());
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
