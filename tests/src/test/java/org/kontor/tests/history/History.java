package org.kontor.tests.history;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What happens one after the other to orders of some articles that nobody else trades.
 *
 * @param prompt whether ERP and carriers answer by themselves; else they say what the steps say
 */
record History(long seed, boolean prompt, List<Article> articles, List<Step> steps) {

    /**
     * An article as it is in the beginning.
     *
     * @param box pieces in a box
     * @param beyond whether more may be ordered than lies here
     * @param most for how much may be waited; null for any quantity
     */
    record Article(int pieces, int box, boolean beyond, Long most) {}

    History {
        articles = List.copyOf(articles);
        steps = List.copyOf(steps);
    }

    History with(List<Step> others) {
        return new History(seed, prompt, articles, others);
    }

    @Override
    public String toString() {
        return "history of seed " + seed + (prompt ? " with prompt partners" : "") + "\n  " + articles + "\n  "
                + steps.stream().map(Step::toString).collect(Collectors.joining("\n  "));
    }
}
