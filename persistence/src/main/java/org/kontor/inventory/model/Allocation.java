package org.kontor.inventory.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which site gives how much to which line, decided for the order as a whole: as few sites as can be, that few parcels go out;
 * of those, sites in the country the goods go to, then those of the smaller priority. A line comes from one site where that is
 * possible. What no site has waits, as far as its article may be waited for. All or nothing: with a shortage nothing is held,
 * and nothing waits.
 *
 * @param waits what each line waits for
 * @param sites all that had something, in the order in which they are asked
 */
public record Allocation(List<Hold> holds, List<Demand> waits, List<Shortage> shortages, List<Considered> sites) {

    /**
     * Lines are served in the order of the list; several lines may want the same article.
     *
     * @param room for how much of which article one may wait; what is left out nobody may wait for
     * @param destination country the goods go to, ISO 3166-1 alpha-2; null when nobody knows
     */
    public static Allocation of(
            List<Demand> demands, List<FreeStock> stock, Map<Long, BigDecimal> room, String destination) {
        List<Source> sources = Source.ranked(stock, destination);
        Map<Long, BigDecimal> wanted = new HashMap<>();
        demands.forEach(demand -> wanted.merge(demand.productId(), demand.quantity(), BigDecimal::add));
        List<Source> chosen = Source.fewest(sources, wanted);
        Allocation given = chosen.isEmpty() ? give(demands, sources, room) : give(demands, chosen, Map.of());
        Set<Long> giving = given.holds.stream().map(Hold::siteId).collect(Collectors.toSet());
        List<Considered> sites = IntStream.range(0, sources.size())
                .mapToObj(i -> considered(i + 1, sources.get(i), demands, giving))
                .toList();
        return new Allocation(given.holds, given.waits, given.shortages, sites);
    }

    private static Considered considered(int rank, Source source, List<Demand> demands, Set<Long> giving) {
        Map<Long, BigDecimal> left = new HashMap<>(source.free());
        int whole = 0;
        for (Demand demand : demands) {
            BigDecimal free = left.getOrDefault(demand.productId(), BigDecimal.ZERO);
            if (free.compareTo(demand.quantity()) >= 0) {
                left.put(demand.productId(), free.subtract(demand.quantity()));
                whole++;
            }
        }
        return new Considered(source.siteId(), rank, source.near(), whole, giving.contains(source.siteId()));
    }

    private static Allocation give(List<Demand> demands, List<Source> sources, Map<Long, BigDecimal> room) {
        List<Rest> rests = sources.stream().map(Rest::new).toList();
        Map<Long, BigDecimal> rooms = new HashMap<>(room);
        List<Hold> holds = new ArrayList<>();
        List<Demand> waits = new ArrayList<>();
        List<Shortage> shortages = new ArrayList<>();
        for (Demand demand : demands) {
            BigDecimal open = demand.quantity();
            for (Rest rest : asked(rests, demand)) {
                BigDecimal taken = rest.take(demand.productId(), open);
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
        return new Allocation(all ? holds : List.of(), all ? waits : List.of(), shortages, List.of());
    }

    /** The first site that has all of the line; else all of them. */
    private static List<Rest> asked(List<Rest> rests, Demand demand) {
        return rests.stream()
                .filter(rest -> rest.of(demand.productId()).compareTo(demand.quantity()) >= 0)
                .findFirst()
                .map(List::of)
                .orElse(rests);
    }

    /** What a site has left while lines are served. */
    private static final class Rest {

        private final long siteId;
        private final Map<Long, BigDecimal> free;

        Rest(Source source) {
            this.siteId = source.siteId();
            this.free = new HashMap<>(source.free());
        }

        BigDecimal of(long productId) {
            return free.getOrDefault(productId, BigDecimal.ZERO);
        }

        BigDecimal take(long productId, BigDecimal wanted) {
            BigDecimal taken = of(productId).min(wanted);
            if (taken.signum() > 0) {
                free.put(productId, of(productId).subtract(taken));
            }
            return taken;
        }
    }
}
