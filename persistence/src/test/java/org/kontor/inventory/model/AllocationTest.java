package org.kontor.inventory.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AllocationTest {

    private static final int CASES = 5_000;

    @Test
    void oneSiteThatHasAllOfItGivesAllOfIt() {
        Allocation allocation = Allocation.of(
                List.of(want(1, 7, 5), want(2, 8, 5)),
                List.of(free(7, 1, 10, 5), free(8, 1, 10, 4), free(7, 2, 20, 9), free(8, 2, 20, 9)),
                Map.of(),
                "DE");

        assertEquals(List.of(hold(1, 7, 2, 5), hold(2, 8, 2, 5)), allocation.holds());
    }

    @Test
    void elseTheSiteWithTheSmallerFigureGivesFirst() {
        Allocation allocation = Allocation.of(
                List.of(want(1, 7, 12)),
                List.of(free(7, 1, 20, 8), free(7, 2, 10, 9), free(7, 3, 30, 9)),
                Map.of(),
                "DE");

        assertEquals(List.of(hold(1, 7, 2, 9), hold(1, 7, 1, 3)), allocation.holds());
    }

    @Test
    void twoSitesThatHaveItTogetherGiveItAndNotThree() {
        List<Demand> demands = List.of(want(1, 7, 4), want(2, 8, 4), want(3, 9, 4));
        List<FreeStock> stock =
                List.of(free(7, 1, 10, 4), free(8, 2, 20, 9), free(7, 3, 30, 9), free(9, 3, 30, 9), free(9, 4, 40, 9));
        Allocation allocation = Allocation.of(demands, stock, Map.of(), "DE");
        assertEquals(List.of(hold(1, 7, 3, 4), hold(2, 8, 2, 4), hold(3, 9, 3, 4)), allocation.holds());
        assertEquals(
                List.of(
                        new Considered(1, 1, true, 1, false),
                        new Considered(2, 2, true, 1, true),
                        new Considered(3, 3, true, 2, true),
                        new Considered(4, 4, true, 1, false)),
                allocation.sites());
    }

    @Test
    void aSiteInTheCountryOfTheBuyerGivesBeforeOneAbroad() {
        List<FreeStock> stock = List.of(
                new FreeStock(7, 1, 10, "CN", big(9)),
                new FreeStock(7, 2, 90, "US", big(9)),
                new FreeStock(7, 3, 20, "DE", big(9)));
        assertEquals(
                List.of(hold(1, 7, 2, 5)),
                Allocation.of(List.of(want(1, 7, 5)), stock, Map.of(), "US").holds());
        assertEquals(
                List.of(hold(1, 7, 1, 5)),
                Allocation.of(List.of(want(1, 7, 5)), stock, Map.of(), "FR").holds(),
                "abroad for all of them");
        assertEquals(
                List.of(hold(1, 7, 2, 9), hold(1, 7, 1, 3)),
                Allocation.of(List.of(want(1, 7, 12)), stock, Map.of(), "US").holds());
    }

    @Test
    void aLineComesFromOneSiteWhereThatIsPossible() {
        Allocation allocation = Allocation.of(
                List.of(want(1, 7, 5), want(2, 7, 5), want(3, 8, 9)),
                List.of(free(7, 1, 10, 7), free(7, 2, 20, 5), free(8, 2, 20, 9)),
                Map.of(),
                "DE");
        assertEquals(List.of(hold(1, 7, 1, 5), hold(2, 7, 2, 5), hold(3, 8, 2, 9)), allocation.holds());
    }

    @Test
    void neverMoreSitesThanAreNeeded() {
        Random random = new Random(11);
        for (int i = 0; i < CASES; i++) {
            List<FreeStock> stock = new ArrayList<>();
            for (int site = 1; site <= 5; site++) {
                for (int product = 1; product <= 4; product++) {
                    stock.add(new FreeStock(
                            product,
                            site,
                            random.nextInt(4),
                            random.nextBoolean() ? "DE" : "CN",
                            big(random.nextInt(7))));
                }
            }
            List<Demand> demands = new ArrayList<>();
            for (int product = 1; product <= 4; product++) {
                demands.add(want(product, product, 1 + random.nextInt(8)));
            }
            Allocation allocation = Allocation.of(demands, stock, Map.of(), "DE");
            long used = allocation.holds().stream().map(Hold::siteId).distinct().count();
            assertEquals(fewest(demands, stock), used, () -> demands + " of " + stock);
        }
    }

    /** By trying all; 0 when all together do not have it. */
    private static int fewest(List<Demand> demands, List<FreeStock> stock) {
        int best = 0;
        for (int set = 1; set < 32; set++) {
            int sites = set;
            boolean all = demands.stream()
                    .allMatch(demand -> stock.stream()
                                    .filter(item -> item.productId() == demand.productId()
                                            && (sites >> item.siteId() - 1 & 1) == 1)
                                    .mapToInt(item -> item.free().intValue())
                                    .sum()
                            >= demand.quantity().intValue());
            if (all && (best == 0 || Integer.bitCount(set) < best)) {
                best = Integer.bitCount(set);
            }
        }
        return best;
    }

    @Test
    void amongVeryManySitesAChoiceIsFoundInTime() {
        List<FreeStock> stock = new ArrayList<>();
        List<Demand> demands = new ArrayList<>();
        for (int product = 1; product <= 40; product++) {
            demands.add(want(product, product, 2));
            stock.add(free(product, product, product, 1));
            stock.add(free(product, 100 + product, 100 + product, 1));
        }
        long from = System.nanoTime();
        Allocation allocation = Allocation.of(demands, stock, Map.of(), "DE");
        long millis = (System.nanoTime() - from) / 1_000_000;
        assertEquals(80, allocation.holds().size());
        assertTrue(millis < 2_000, millis + " ms");
    }

    @Test
    void aShortageSaysWhatIsLeftAndHoldsNothing() {
        Allocation allocation = Allocation.of(
                List.of(want(1, 7, 3), want(2, 7, 3), want(3, 8, 1), want(4, 9, 1)),
                List.of(free(7, 1, 10, 4), free(8, 1, 10, 1)),
                Map.of(),
                "DE");

        assertEquals(List.of(), allocation.holds());
        assertEquals(
                List.of(new Shortage(2, 7, big(3), big(1)), new Shortage(4, 9, big(1), big(0))),
                allocation.shortages());
    }

    @Test
    void whatIsNotHereWaitsAsFarAsTheArticleMayBeWaitedFor() {
        List<Demand> demands = List.of(want(1, 7, 3), want(2, 7, 3), want(3, 7, 2));
        List<FreeStock> stock = List.of(free(7, 1, 10, 4));

        Allocation allocation = Allocation.of(demands, stock, Map.of(7L, big(4)), "DE");
        assertEquals(List.of(hold(1, 7, 1, 3), hold(2, 7, 1, 1)), allocation.holds());
        assertEquals(List.of(want(2, 7, 2), want(3, 7, 2)), allocation.waits());

        Allocation tooMuch = Allocation.of(demands, stock, Map.of(7L, big(3)), "DE");
        assertEquals(List.of(new Shortage(3, 7, big(2), big(1))), tooMuch.shortages());
        assertEquals(List.of(), tooMuch.waits());
        assertEquals(List.of(), tooMuch.holds());
    }

    @Test
    void neverMoreThanThereIsNeverLessThanWanted() {
        Random random = new Random(3);
        for (int i = 0; i < CASES; i++) {
            List<FreeStock> stock = new ArrayList<>();
            for (int product = 1; product <= 3; product++) {
                for (int site = 1; site <= 3; site++) {
                    stock.add(free(product, site, random.nextInt(3), random.nextInt(6)));
                }
            }
            List<Demand> demands = new ArrayList<>();
            for (int line = 1; line <= 1 + random.nextInt(5); line++) {
                demands.add(want(line, 1 + random.nextInt(3), 1 + random.nextInt(8)));
            }

            Allocation allocation = Allocation.of(demands, stock, Map.of(), "DE");

            boolean enough = demands.stream()
                    .collect(Collectors.groupingBy(Demand::productId, Collectors.summingInt(d -> d.quantity()
                            .intValue())))
                    .entrySet()
                    .stream()
                    .allMatch(wanted -> wanted.getValue() <= free(stock, wanted.getKey()));
            assertEquals(enough, allocation.shortages().isEmpty(), () -> demands + " of " + stock);
            if (enough) {
                demands.forEach(demand -> assertEquals(
                        demand.quantity(),
                        allocation.holds().stream()
                                .filter(hold -> hold.lineNo() == demand.lineNo())
                                .map(Hold::quantity)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
                Map<String, BigDecimal> taken = allocation.holds().stream()
                        .collect(Collectors.toMap(
                                hold -> hold.productId() + "@" + hold.siteId(), Hold::quantity, BigDecimal::add));
                stock.forEach(
                        item -> assertTrue(taken.getOrDefault(item.productId() + "@" + item.siteId(), BigDecimal.ZERO)
                                        .compareTo(item.free())
                                <= 0));
            } else {
                assertEquals(List.of(), allocation.holds());
            }
        }
    }

    private static int free(List<FreeStock> stock, long product) {
        return stock.stream()
                .filter(item -> item.productId() == product)
                .mapToInt(item -> item.free().intValue())
                .sum();
    }

    private static Demand want(int line, long product, int quantity) {
        return new Demand(line, product, big(quantity));
    }

    private static FreeStock free(long product, long site, int priority, int quantity) {
        return new FreeStock(product, site, priority, "DE", big(quantity));
    }

    private static Hold hold(int line, long product, long site, int quantity) {
        return new Hold(line, product, site, big(quantity));
    }

    private static BigDecimal big(int figure) {
        return BigDecimal.valueOf(figure);
    }
}
