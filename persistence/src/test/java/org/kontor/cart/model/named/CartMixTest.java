package org.kontor.cart.model.named;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kontor.cart.model.CartContents;
import org.kontor.cart.model.CartContents.Line;
import org.kontor.cart.model.CartRule;
import org.kontor.cart.model.Item;
import org.kontor.cart.model.named.CartMix.Fate;
import org.kontor.cart.model.named.CartMix.Mode;
import org.kontor.cart.model.named.CartMix.Outcome;
import org.kontor.kernel.KernelRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitFactor;

class CartMixTest {

    @Test
    void mergingAddsUpAndReplacingTakesThePlace() {
        List<Line> given = List.of(line(1, 5), line(2, 3), line(3, 7));
        List<Line> there = List.of(line(2, 4), line(3, 7), line(9, 1));
        assertEquals(
                "1:ADDED:5 2:SUMMED:7 3:SUMMED:14",
                text(mix(given, there, Mode.MERGE).outcomes()));
        assertEquals(
                "1:ADDED:5 2:REPLACED:3 3:SAME:7 9:REMOVED:null",
                text(mix(given, there, Mode.REPLACE).outcomes()));
    }

    @Test
    void aSumThatNoCartMayHaveLeavesTheLineWhereItIs() {
        CartMix mix = CartMix.of(
                List.of(line(1, 6), line(2, 1)),
                List.of(line(1, 5)),
                Mode.MERGE,
                (product, sum) -> sum.intValue() > 10
                        ? Optional.of(new RuleViolated(KernelRule.QUANTITY_TOO_LARGE))
                        : Optional.empty());
        assertEquals("1:REFUSED:5 2:ADDED:1", text(mix.outcomes()));
        assertEquals(
                KernelRule.QUANTITY_TOO_LARGE, mix.outcomes().get(0).reason().rule());
        assertEquals("2:ADDED:1", text(mix.taken()));
    }

    /** Such a line is asked about in its own cart: in another it would be taken for agreed. */
    @Test
    void aBoxOfWhichNobodyKnowsWhatItHeldStaysWhereItIs() {
        Line unknown = boxes(null);
        for (Mode mode : Mode.values()) {
            CartMix mix = mix(List.of(unknown), List.of(boxes(UnitFactor.ONE)), mode);
            assertEquals("1:REFUSED:2", text(mix.outcomes()), mode.name());
            assertEquals(
                    CartRule.CONTENT_NOT_AGREED, mix.outcomes().get(0).reason().rule());
            assertEquals(
                    "1:REFUSED:null",
                    text(mix(List.of(unknown), List.of(), mode).outcomes()),
                    mode.name());
        }
        assertEquals(
                "1:REFUSED:2",
                text(mix(List.of(boxes(UnitFactor.ONE)), List.of(unknown), Mode.MERGE)
                        .outcomes()));
        assertEquals(
                "1:SAME:2",
                text(mix(List.of(boxes(UnitFactor.ONE)), List.of(unknown), Mode.REPLACE)
                        .outcomes()));
    }

    private static Line boxes(UnitFactor content) {
        return new Line(new Item(1, "XBX"), BigDecimal.valueOf(2), null, "", content);
    }

    @Test
    void noCartBecomesLongerThanItMay() {
        List<Line> full = LongStream.rangeClosed(1, CartContents.MAX_LINES)
                .mapToObj(id -> line(id, 1))
                .toList();
        CartMix mix = mix(List.of(line(5000, 1), line(1, 1)), full, Mode.MERGE);
        assertEquals("5000:REFUSED:null 1:SUMMED:2", text(mix.outcomes()));
        assertEquals(CartRule.TOO_MANY_LINES, mix.outcomes().get(0).reason().rule());
        assertEquals(
                "5000:ADDED:1",
                text(mix(List.of(line(5000, 1)), full, Mode.REPLACE).taken()));
    }

    @Test
    void commentsOfBothStayAndOneTooLongIsNotCut() {
        Line mine = new Line(Item.of(1), BigDecimal.ONE, null, "for gate 4");
        Line theirs = new Line(Item.of(1), BigDecimal.ONE, null, "urgent");
        assertEquals(
                "urgent / for gate 4",
                mix(List.of(mine), List.of(theirs), Mode.MERGE)
                        .outcomes()
                        .get(0)
                        .comment());
        Line longer = new Line(Item.of(1), BigDecimal.ONE, null, "x".repeat(NamedCart.LONGEST_COMMENT));
        Outcome outcome =
                mix(List.of(mine), List.of(longer), Mode.MERGE).outcomes().get(0);
        assertEquals(CartRule.COMMENT_TOO_LONG, outcome.reason().rule());
    }

    @Test
    void everyLineHasOneOutcomeAndNothingIsLostWhateverTheCarts() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<Line> given = some(random);
            List<Line> there = some(random);
            Mode mode = Mode.values()[round % 2];
            CartMix mix = mix(given, there, mode);
            Set<Long> about = Stream.concat(given.stream(), mode == Mode.REPLACE ? there.stream() : Stream.empty())
                    .map(Line::productId)
                    .collect(Collectors.toSet());
            assertEquals(about, mix.outcomes().stream().map(Outcome::productId).collect(Collectors.toSet()));
            assertEquals(about.size(), mix.outcomes().size());
            Map<Long, BigDecimal> before = there.stream().collect(Collectors.toMap(Line::productId, Line::quantity));
            for (Outcome outcome : mix.outcomes()) {
                BigDecimal had = before.getOrDefault(outcome.productId(), BigDecimal.ZERO);
                BigDecimal gave = outcome.given() == null ? BigDecimal.ZERO : outcome.given();
                BigDecimal has = outcome.after() == null ? BigDecimal.ZERO : outcome.after();
                assertEquals(mode == Mode.MERGE ? had.add(gave) : gave, has);
                assertTrue(outcome.fate() != Fate.REFUSED);
            }
        }
    }

    @Test
    void namesAndCommentsHaveTheirMeasure() {
        assertEquals("Gate 4", NamedCart.checkedName("  Gate 4 "));
        assertEquals(NamedCartRule.NAME_MISSING, broken(() -> NamedCart.checkedName(" ")));
        assertEquals(NamedCartRule.NAME_MISSING, broken(() -> NamedCart.checkedName(null)));
        assertEquals(NamedCartRule.NAME_TOO_LONG, broken(() -> NamedCart.checkedName("x".repeat(81))));
        assertEquals(CartRule.COMMENT_TOO_LONG, broken(() -> NamedCart.checkedComment("x".repeat(501))));
        NamedCart cart = new NamedCart(1, "A", "", false, 0, null, 3);
        assertEquals(cart, cart.requireVersion(3L));
        assertEquals(CartRule.CHANGED_MEANWHILE, broken(() -> cart.requireVersion(2L)));
        assertEquals(NamedCartRule.VERSION_MISSING, broken(() -> cart.requireVersion(null)));
        assertEquals(
                NamedCartRule.TOO_MANY_CARTS,
                broken(() -> NamedCart.requireRoom(java.util.Collections.nCopies(NamedCart.MOST, cart))));
    }

    private static Object broken(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(RuleViolated.class, call).rule();
    }

    private static CartMix mix(List<Line> given, List<Line> there, Mode mode) {
        return CartMix.of(given, there, mode, (product, sum) -> Optional.empty());
    }

    private static List<Line> some(Random random) {
        return random.longs(random.nextInt(20), 1, 30)
                .distinct()
                .mapToObj(id -> line(id, 1 + random.nextInt(9)))
                .toList();
    }

    private static Line line(long productId, int quantity) {
        return new Line(Item.of(productId), BigDecimal.valueOf(quantity), null, "");
    }

    private static String text(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.productId() + ":" + outcome.fate() + ":" + outcome.after())
                .collect(Collectors.joining(" "));
    }
}
