package org.kontor.order.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kontor.order.model.ReturnMatching.Line;
import org.kontor.order.model.ReturnMatching.Match;

class ReturnMatchingTest {

    private static final Instant START = Instant.parse("2011-01-01T00:00:00Z");

    @Test
    void theLatestPurchaseBeforeIsTakenBackFirst() {
        List<Match> matches =
                ReturnMatching.match(List.of(line(1, 1, 10), line(2, 5, 4), line(3, 9, 10)), List.of(line(7, 6, 6)));
        assertEquals(List.of(match(7, 2, 4), match(7, 1, 2)), matches);
    }

    @Test
    void nothingIsTakenBackTwiceOrBeforeItWasBought() {
        List<Match> matches =
                ReturnMatching.match(List.of(line(1, 5, 3)), List.of(line(7, 4, 2), line(8, 5, 2), line(9, 6, 2)));
        assertEquals(List.of(match(8, 1, 2), match(9, 1, 1)), matches);
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            List<Line> bought = lines(random, 0);
            List<Line> cancelled = lines(random, 1000);
            List<Match> first = ReturnMatching.match(bought, cancelled);
            Collections.shuffle(bought, random);
            Collections.shuffle(cancelled, random);
            assertEquals(new HashSet<>(first), new HashSet<>(ReturnMatching.match(bought, cancelled)));
            neverTooMuch(bought, cancelled, first);
        }
    }

    private static void neverTooMuch(List<Line> bought, List<Line> cancelled, List<Match> matches) {
        Map<Long, BigDecimal> left = new HashMap<>();
        bought.forEach(line -> left.put(line.id(), line.quantity()));
        cancelled.forEach(line -> left.put(line.id(), line.quantity()));
        for (Match match : matches) {
            left.merge(match.orderedId(), match.quantity().negate(), BigDecimal::add);
            left.merge(match.cancelledId(), match.quantity().negate(), BigDecimal::add);
        }
        assertTrue(left.values().stream().allMatch(quantity -> quantity.signum() >= 0));
    }

    private static List<Line> lines(Random random, long firstId) {
        List<Line> lines = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            lines.add(line(firstId + i, random.nextInt(6), 1 + random.nextInt(9)));
        }
        return lines;
    }

    private static Line line(long id, int hour, int quantity) {
        return new Line(id, START.plusSeconds(hour * 3600L), "key" + id, BigDecimal.valueOf(quantity));
    }

    private static Match match(long cancelled, long ordered, int quantity) {
        return new Match(cancelled, ordered, BigDecimal.valueOf(quantity));
    }
}
