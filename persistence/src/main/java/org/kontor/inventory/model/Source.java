package org.kontor.inventory.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A site that could give something of an order.
 *
 * @param near whether it lies in the country the goods go to
 * @param free what it can give, by article
 */
public record Source(long siteId, int priority, boolean near, Map<Long, BigDecimal> free) {

    public Source {
        free = Map.copyOf(free);
    }

    /**
     * The sites that have something, the one that is asked first in front: near ones, then by priority.
     *
     * @param destination country the goods go to; null when nobody knows
     */
    static List<Source> ranked(List<FreeStock> stock, String destination) {
        return stock.stream()
                .filter(item -> item.free().signum() > 0)
                .collect(Collectors.groupingBy(FreeStock::siteId))
                .values()
                .stream()
                .map(items -> of(items, destination))
                .sorted(Comparator.comparing((Source source) -> !source.near())
                        .thenComparingInt(Source::priority)
                        .thenComparingLong(Source::siteId))
                .toList();
    }

    private static Source of(List<FreeStock> items, String destination) {
        FreeStock first = items.get(0);
        Map<Long, BigDecimal> free = new HashMap<>();
        items.forEach(item -> free.merge(item.productId(), item.free(), BigDecimal::add));
        return new Source(first.siteId(), first.priority(), first.country().equals(destination), free);
    }

    /**
     * The fewest sites that have all of it together; of several such choices the one with the most near sites, then the one
     * whose sites are asked first.
     *
     * @param sources in the order in which they are asked
     * @return nothing when all sites together do not have it
     */
    static List<Source> fewest(List<Source> sources, Map<Long, BigDecimal> wanted) {
        if (!cover(sources, wanted)) {
            return List.of();
        }
        List<Source> useful = sources.stream()
                .filter(source -> wanted.keySet().stream().anyMatch(source.free::containsKey))
                .toList();
        for (int size = 1; size < useful.size(); size++) {
            Choice choice = new Choice(useful, wanted, size);
            choice.from(0, new ArrayList<>(), 0);
            if (!choice.best.isEmpty()) {
                return choice.best;
            }
            if (choice.tries > Choice.MOST) {
                return fewer(useful, wanted);
            }
        }
        return useful;
    }

    /** Not always the fewest, but quickly found: sites are left out, the last asked first, as long as the others have it all. */
    private static List<Source> fewer(List<Source> useful, Map<Long, BigDecimal> wanted) {
        List<Source> kept = new ArrayList<>(useful);
        for (int i = useful.size() - 1; i >= 0; i--) {
            Source last = useful.get(i);
            kept.remove(last);
            if (!cover(kept, wanted)) {
                kept.add(last);
            }
        }
        kept.sort(Comparator.comparingInt(useful::indexOf));
        return List.copyOf(kept);
    }

    private static boolean cover(List<Source> sources, Map<Long, BigDecimal> wanted) {
        return wanted.entrySet().stream()
                .allMatch(article -> sources.stream()
                                .map(source -> source.free.getOrDefault(article.getKey(), BigDecimal.ZERO))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(article.getValue())
                        >= 0);
    }

    /** Looks through the choices of so many sites. */
    private static final class Choice {

        /** So many choices are looked at, that an order is placed in time however many sites there are. */
        private static final int MOST = 2_000;

        private final List<Source> all;
        private final Map<Long, BigDecimal> wanted;
        private final int size;
        private int tries;
        private List<Source> best = List.of();
        private int bestCost;

        Choice(List<Source> all, Map<Long, BigDecimal> wanted, int size) {
            this.all = all;
            this.wanted = wanted;
            this.size = size;
        }

        void from(int next, List<Source> taken, int cost) {
            if (taken.size() == size) {
                tries++;
                if ((best.isEmpty() || cost < bestCost) && cover(taken, wanted)) {
                    best = List.copyOf(taken);
                    bestCost = cost;
                }
                return;
            }
            for (int i = next; i <= all.size() - size + taken.size() && tries <= MOST; i++) {
                Source source = all.get(i);
                taken.add(source);
                from(i + 1, taken, cost + i + (source.near ? 0 : all.size() * all.size()));
                taken.remove(taken.size() - 1);
            }
        }
    }
}
