package org.kontor.pricing.model.chain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The walk along a chain for one article, with everything that did not win: the explanation of a price. What it finds is
 * what the one statement that prices whole pages finds; a test compares the two.
 */
public final class PriceWalk {

    /**
     * A list on the way.
     *
     * @param lost why it gives no step at all; null when it gives one
     */
    public record Stop(ChainLink link, Lost lost, List<Found> rows) {

        public Stop {
            rows = List.copyOf(rows);
        }
    }

    /** A row of a list; {@code lost} is null when it is a step of the company's price. */
    public record Found(PriceRow row, Lost lost) {}

    private final List<Stop> stops = new ArrayList<>();
    private final List<PriceRow> steps = new ArrayList<>();
    private boolean closed;

    private PriceWalk() {}

    /** @param rows of one article, of any list, time and unit */
    public static PriceWalk of(PriceChain chain, List<PriceRow> rows, String currency, Instant at) {
        PriceWalk walk = new PriceWalk();
        for (ChainLink link : chain.links()) {
            List<PriceRow> own =
                    rows.stream().filter(row -> row.listId() == link.listId()).toList();
            walk.stops.add(walk.stop(link, link.lost(currency, at), own, at));
        }
        return walk;
    }

    private Stop stop(ChainLink link, Lost outside, List<PriceRow> own, Instant at) {
        List<Found> judged = own.stream()
                .sorted(Comparator.comparing(PriceRow::unit).thenComparing(PriceRow::minQuantity))
                .map(row -> new Found(row, within(row, own, at)))
                .toList();
        Lost lost = outside;
        if (lost == null && judged.stream().allMatch(found -> found.lost() != null)) {
            lost = Lost.NO_ROW;
        }
        if (lost == null && closed) {
            lost = Lost.CLOSED;
        }
        if (lost == null && !link.merge() && !steps.isEmpty()) {
            lost = Lost.PRICED_BEFORE;
        }
        return lost == null ? taken(link, judged) : new Stop(link, lost, judged);
    }

    private Stop taken(ChainLink link, List<Found> judged) {
        List<Found> found = judged.stream()
                .map(row -> row.lost() == null && steps.stream().anyMatch(row.row()::sameStep)
                        ? new Found(row.row(), Lost.STEP_TAKEN)
                        : row)
                .toList();
        found.stream().filter(row -> row.lost() == null).map(Found::row).forEach(steps::add);
        closed = !link.merge();
        return new Stop(link, found.stream().anyMatch(row -> row.lost() == null) ? null : Lost.STEP_TAKEN, found);
    }

    /** Whether a row holds among those of its own list. */
    private static Lost within(PriceRow row, List<PriceRow> own, Instant at) {
        if (!row.time().covers(at)) {
            return Lost.NOT_IN_TIME;
        }
        List<PriceRow> rivals = own.stream()
                .filter(other ->
                        other != row && other.sameStep(row) && other.time().covers(at))
                .toList();
        if (row.byRule() && rivals.stream().anyMatch(other -> !other.byRule())) {
            return Lost.MANUAL_BEFORE_RULE;
        }
        boolean later = rivals.stream()
                .filter(other -> other.byRule() == row.byRule())
                .anyMatch(other -> began(other).isAfter(began(row)));
        return later ? Lost.BEGAN_EARLIER : null;
    }

    private static Instant began(PriceRow row) {
        return row.time().from() == null ? Instant.MIN : row.time().from();
    }

    public List<Stop> stops() {
        return List.copyOf(stops);
    }

    /** All steps that hold, whatever list they are of. */
    public List<PriceRow> steps() {
        return List.copyOf(steps);
    }

    /** Of the steps in a unit the one with the largest minimum that the quantity reaches; nothing: not for sale so. */
    public Optional<PriceRow> price(String unit, BigDecimal quantity) {
        return steps.stream()
                .filter(row -> row.unit().equals(unit) && row.minQuantity().compareTo(quantity) <= 0)
                .max(Comparator.comparing(PriceRow::minQuantity));
    }
}
