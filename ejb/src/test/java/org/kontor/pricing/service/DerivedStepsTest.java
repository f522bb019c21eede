package org.kontor.pricing.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.UnitFactor;

/** What a box costs when nobody has said so: what its pieces cost. */
class DerivedStepsTest {

    private static final List<PriceStep> PIECES =
            List.of(step("1", "C62", "0.12", "1"), step("100", "C62", "0.10", "1"), step("120", "C62", "0.09", "1"));

    private static PriceStep step(String from, String unit, String amount, String base) {
        return new PriceStep(new BigDecimal(from), unit, new BigDecimal(amount), new BigDecimal(base), "EUR", null);
    }

    private static List<PriceStep> box(List<PriceStep> steps, long numerator, long denominator) {
        return DerivedSteps.with(
                        steps, List.of(new DerivedSteps.Other("C62", "XBX", new UnitFactor(numerator, denominator), 0)))
                .stream()
                .filter(step -> step.unit().equals("XBX"))
                .toList();
    }

    private static List<String> said(List<PriceStep> steps) {
        return steps.stream()
                .map(step -> step.minQuantity().toPlainString() + ": "
                        + step.amount().stripTrailingZeros().toPlainString() + "/"
                        + step.priceBase().stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void aBoxTakesTheStepThatItsContentReaches() {
        assertEquals(List.of("1: 6/1", "2: 5/1", "3: 4.5/1"), said(box(PIECES, 50, 1)));
        assertEquals(List.of("1: 108/1"), said(box(PIECES, 1200, 1)), "a large box reaches the last step at once");
    }

    @Test
    void itsOwnPriceGoesBefore() {
        List<PriceStep> own = Stream.concat(PIECES.stream(), Stream.of(step("1", "XBX", "7", "1")))
                .toList();
        assertEquals(List.of("1: 7/1"), said(box(own, 50, 1)));
    }

    @Test
    void belowItsFirstOwnStepItsContentIsPriced() {
        List<PriceStep> own = Stream.concat(PIECES.stream(), Stream.of(step("3", "XBX", "4", "1")))
                .toList();
        List<PriceStep> box = box(own, 50, 1);
        assertEquals(List.of("1: 6/1", "2: 5/1", "3: 4/1"), said(box), "smallest first");
        assertEquals(
                "5.000000",
                PriceStep.priceFor(box, Quantity.of(new BigDecimal("2"), "XBX"))
                        .orElseThrow()
                        .amount()
                        .toPlainString());
        assertEquals(
                "4.000000",
                PriceStep.priceFor(box, Quantity.of(new BigDecimal("3"), "XBX"))
                        .orElseThrow()
                        .amount()
                        .toPlainString());
    }

    /** Whatever the figures, a line in boxes costs what a line of the same pieces costs. */
    @ParameterizedTest
    @CsvSource({
        "50, 1, 0.123457, 1, 7",
        "15, 2, 0.333333, 1, 4",
        "3, 8, 9.999999, 1, 16",
        "144, 1, 12.345678, 100, 3",
        "7, 2, 0.000001, 7, 2",
        "1, 8, 0.1, 3, 800"
    })
    void aLineOfBoxesCostsWhatItsPiecesCost(
            long numerator, long denominator, String amount, String base, String boxes) {
        BigDecimal quantity = new BigDecimal(boxes);
        PriceStep piece = step("1", "KGM", amount, base);
        PriceStep box = DerivedSteps.with(
                        List.of(piece),
                        List.of(new DerivedSteps.Other("KGM", "XBX", new UnitFactor(numerator, denominator), 0)))
                .get(1);
        assertEquals(
                piece.unitPrice().times(Quantity.of(new UnitFactor(numerator, denominator).toBase(quantity), "KGM")),
                box.unitPrice().times(Quantity.of(quantity, "XBX")));
    }

    @Test
    void withoutAPriceOfTheBaseUnitThereIsNone() {
        assertEquals(List.of(), box(List.of(step("1", "PK", "5", "1")), 50, 1));
    }
}
