package org.kontor.tests.proof;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Means over judged queries, each with what was found for it, best first. */
final class Ranking {

    private static final int CUT = 10;

    private int queries;
    private int empty;
    private double ndcg;
    private double mrr;
    private double recall;

    void add(List<String> found, Map<String, Double> gains) {
        queries++;
        empty += found.isEmpty() ? 1 : 0;
        List<Double> ideal =
                gains.values().stream().sorted(Comparator.reverseOrder()).toList();
        List<Double> got = found.stream().map(id -> gains.getOrDefault(id, 0.0)).toList();
        ndcg += discounted(got) / discounted(ideal);
        long relevant = gains.values().stream().filter(gain -> gain > 0).count();
        recall += got.stream().filter(gain -> gain > 0).count() / (double) relevant;
        for (int i = 0; i < got.size(); i++) {
            if (got.get(i) > 0) {
                mrr += 1.0 / (i + 1);
                break;
            }
        }
    }

    private static double discounted(List<Double> gains) {
        double sum = 0;
        for (int i = 0; i < Math.min(CUT, gains.size()); i++) {
            sum += gains.get(i) * Math.log(2) / Math.log(i + 2);
        }
        return sum;
    }

    int queries() {
        return queries;
    }

    int empty() {
        return empty;
    }

    double ndcg() {
        return ndcg / queries;
    }

    double mrr() {
        return mrr / queries;
    }

    double recall() {
        return recall / queries;
    }
}
