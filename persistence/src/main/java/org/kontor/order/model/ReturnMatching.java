package org.kontor.order.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the ordered lines that cancelled lines take back, among lines of one customer, one article and one price: the
 * latest that was ordered before, as long as something of it is left, then the one before that. What is left over takes
 * nothing back and is credit. The outcome depends on times and keys only, never on the order of arrival.
 */
public final class ReturnMatching {

    /** An ordered or cancelled line; the quantity is positive, the key decides between lines of the same instant. */
    public record Line(long id, Instant at, String key, BigDecimal quantity) {}

    /** So much of that ordered line came back by that cancelled line. */
    public record Match(long cancelledId, long orderedId, BigDecimal quantity) {}

    private static final Comparator<Line> BY_TIME =
            Comparator.comparing(Line::at).thenComparing(Line::key);

    private ReturnMatching() {}

    public static List<Match> match(List<Line> ordered, List<Line> cancelled) {
        List<Line> sources = ordered.stream().sorted(BY_TIME).toList();
        List<BigDecimal> left =
                new ArrayList<>(sources.stream().map(Line::quantity).toList());
        List<Match> matches = new ArrayList<>();
        for (Line back : cancelled.stream().sorted(BY_TIME).toList()) {
            BigDecimal open = back.quantity();
            for (int i = lastBefore(sources, back.at()); i >= 0 && open.signum() > 0; i--) {
                BigDecimal part = open.min(left.get(i));
                if (part.signum() > 0) {
                    matches.add(new Match(back.id(), sources.get(i).id(), part));
                    left.set(i, left.get(i).subtract(part));
                    open = open.subtract(part);
                }
            }
        }
        return matches;
    }

    private static int lastBefore(List<Line> sources, Instant at) {
        int i = sources.size() - 1;
        while (i >= 0 && sources.get(i).at().isAfter(at)) {
            i--;
        }
        return i;
    }
}
