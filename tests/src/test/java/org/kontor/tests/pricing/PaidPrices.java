package org.kontor.tests.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * What companies with lists of their own must pay for the same articles, kept beside the database while prices change. The
 * companies from 1 on have each their list and one of three groups; even ones pay by their own list alone, odd ones pay by
 * it below a hundred pieces and from there as their group does. Company 0 has no list. No amount stands in two places.
 */
final class PaidPrices {

    static final int GROUPS = 3;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** A question. @param many whether for a hundred pieces */
    record Asked(int company, int article, boolean many) {}

    /** An answer that was right from before its change was committed until another was. */
    private static final class Paid {

        private final BigDecimal amount;
        private volatile boolean over;
        private volatile long overSince;

        Paid(BigDecimal amount) {
            this.amount = amount;
        }

        boolean isRight(BigDecimal found, long askedAt) {
            return same(amount, found) && (!over || askedAt - overSince < PATIENCE_NANOS);
        }
    }

    private final int companies;
    private final int articles;
    private final Map<List<Integer>, BigDecimal> changed = new HashMap<>();
    private final Map<Asked, List<Paid>> paid = new ConcurrentHashMap<>();
    private int without;

    PaidPrices(int companies, int articles) {
        this.companies = companies;
        this.articles = articles;
        expect();
    }

    /** The amount with which a place begins: a group's list is 1 to 3, a company's 100 more than the company. */
    static BigDecimal first(int list, int from, int article) {
        return BigDecimal.valueOf(10L * list + (from > 1 ? 5 : 0)).add(BigDecimal.valueOf(article, 3));
    }

    static int group(int company) {
        return 1 + company % GROUPS;
    }

    static int own(int company) {
        return 100 + company;
    }

    static boolean merges(int company) {
        return company % 2 == 1;
    }

    /** One price of one list will be another. */
    List<Asked> change(int list, int from, int article, BigDecimal amount) {
        changed.put(List.of(list, from, article), amount);
        return expect();
    }

    /** The list of a company will not hold, and that of one that did not hold before will again. @param company 0 for none */
    List<Asked> without(int company) {
        without = company;
        return expect();
    }

    /** What was expected is committed. @return at which time */
    long committed(List<Asked> moved) {
        long now = System.nanoTime();
        for (Asked asked : moved) {
            List<Paid> all = paid.get(asked);
            Paid before = all.get(all.size() - 2);
            before.overSince = now;
            before.over = true;
        }
        return now;
    }

    /** Whether the company pays this, or paid it until a second before it asked. @param found null for no price */
    boolean isRight(Asked asked, BigDecimal found, long askedAt) {
        return paid.get(asked).stream().anyMatch(one -> one.isRight(found, askedAt));
    }

    /** Whether it is another price than at the beginning. */
    boolean isChanged(Asked asked, BigDecimal found) {
        return !same(paid.get(asked).get(0).amount, found);
    }

    BigDecimal now(Asked asked) {
        List<Paid> all = paid.get(asked);
        return all.get(all.size() - 1).amount;
    }

    /** What will be right from now on, beside what is. @return where that is something else */
    private List<Asked> expect() {
        List<Asked> moved = new ArrayList<>();
        for (int company = 0; company <= companies; company++) {
            for (int article = 1; article <= articles; article++) {
                for (boolean many : new boolean[] {false, true}) {
                    Asked asked = new Asked(company, article, many);
                    BigDecimal due = due(asked);
                    List<Paid> all = paid.computeIfAbsent(asked, none -> new CopyOnWriteArrayList<>());
                    if (all.isEmpty() || !same(now(asked), due)) {
                        all.add(new Paid(due));
                        moved.add(asked);
                    }
                }
            }
        }
        return moved;
    }

    private BigDecimal due(Asked asked) {
        int company = asked.company();
        if (company == 0) {
            return null;
        }
        boolean own = company != without && !(asked.many() && merges(company));
        int list = own ? own(company) : group(company);
        int from = !own && asked.many() ? 100 : 1;
        return changed.getOrDefault(List.of(list, from, asked.article()), first(list, from, asked.article()));
    }

    static boolean same(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
