package org.kontor.inventory.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which site gives how much to which line. One site that can serve all lines of the order gives all of it, so that one
 * parcel goes out; else each line is served from the sites by priority. What no site has waits, as far as its article may be
 * waited for. All or nothing: with a shortage nothing is held, and nothing waits.
 *
 * @param waits what each line waits for
 */
public record Allocation(List<Hold> holds, List<Demand> waits, List<Shortage> shortages) {

    /**
     * Lines are served in the order of the list; several lines may want the same article.
     *
     * @param room for how much of which article one may wait; what is left out nobody may wait for
     */
    public static Allocation of(List<Demand> demands, List<FreeStock> stock, Map<Long, BigDecimal> room) {
        List<FreeStock> sites = stock.stream()
                .sorted(Comparator.comparingInt(FreeStock::priority).thenComparingLong(FreeStock::siteId))
                .toList();
        for (long site : sites.stream().mapToLong(FreeStock::siteId).distinct().toArray()) {
            Allocation whole = split(
                    demands,
                    sites.stream().filter(free -> free.siteId() == site).toList(),
                    Map.of());
            if (whole.shortages.isEmpty()) {
                return whole;
            }
        }
        return split(demands, sites, room);
    }

    private static Allocation split(List<Demand> demands, List<FreeStock> sites, Map<Long, BigDecimal> room) {
        Map<Long, List<Rest>> rests = new HashMap<>();
        sites.forEach(free -> rests.computeIfAbsent(free.productId(), product -> new ArrayList<>())
                .add(new Rest(free)));
        Map<Long, BigDecimal> rooms = new HashMap<>(room);
        List<Hold> holds = new ArrayList<>();
        List<Demand> waits = new ArrayList<>();
        List<Shortage> shortages = new ArrayList<>();
        for (Demand demand : demands) {
            BigDecimal open = demand.quantity();
            for (Rest rest : rests.getOrDefault(demand.productId(), List.of())) {
                BigDecimal taken = rest.take(open);
                if (taken.signum() > 0) {
                    holds.add(new Hold(demand.lineNo(), demand.productId(), rest.siteId, taken));
                    open = open.subtract(taken);
                }
            }
            BigDecimal waiting =
                    rooms.getOrDefault(demand.productId(), BigDecimal.ZERO).min(open);
            if (waiting.signum() > 0) {
                waits.add(new Demand(demand.lineNo(), demand.productId(), waiting));
                rooms.merge(demand.productId(), waiting.negate(), BigDecimal::add);
                open = open.subtract(waiting);
            }
            if (open.signum() > 0) {
                shortages.add(new Shortage(
                        demand.lineNo(),
                        demand.productId(),
                        demand.quantity(),
                        demand.quantity().subtract(open)));
            }
        }
        boolean all = shortages.isEmpty();
        return new Allocation(all ? holds : List.of(), all ? waits : List.of(), shortages);
    }

    /** What a site has left while lines are served. */
    private static final class Rest {

        private final long siteId;
        private BigDecimal free;

        Rest(FreeStock stock) {
            this.siteId = stock.siteId();
            this.free = stock.free();
        }

        BigDecimal take(BigDecimal wanted) {
            BigDecimal taken = free.min(wanted).max(BigDecimal.ZERO);
            free = free.subtract(taken);
            return taken;
        }
    }
}
