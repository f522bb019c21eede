package org.kontor.pricing.model.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.model.PricingRule;

class SeenPricesTest {

    @Test
    void aLineSawItsOwnRowAndNoOther() {
        SeenPrices seen = SeenPrices.read("12:3,-");
        assertTrue(seen.any());
        assertTrue(seen.saw(1, "12:3"));
        assertFalse(seen.saw(1, "12:4"));
        assertTrue(seen.saw(2, SeenPrices.NOTHING));
        assertFalse(seen.saw(2, "12:3"));
        assertFalse(seen.saw(3, SeenPrices.NOTHING));
    }

    @Test
    void asManyAreReadAsMayBeWritten() {
        SeenPrices seen = SeenPrices.read("12:3,".repeat(PastedPrices.MOST - 1) + "7:1");
        assertTrue(seen.saw(PastedPrices.MOST, "7:1"));
    }

    @Test
    void whoPastedWithoutLookingIsToldOfNothing() {
        assertFalse(SeenPrices.UNSEEN.any());
        assertTrue(SeenPrices.UNSEEN.saw(1, "12:3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "12:", "12:3,", "x:1", "12:3;13:4", "1234567890123456789:1"})
    void marksThatAreNoneAreRefused(String marks) {
        RuleViolated refused = assertThrows(RuleViolated.class, () -> SeenPrices.read(marks));
        assertEquals(PricingRule.SEEN_WRONG, refused.rule());
    }

    @Test
    void everyLineHasAMarkAndNoneTooMany() {
        SeenPrices two = SeenPrices.read("12:3,-");
        two.mustFit(PastedPrices.read("A\t1\nB\t1"));
        SeenPrices.UNSEEN.mustFit(PastedPrices.read("A\t1"));
        for (String lines : new String[] {"A\t1", "A\t1\nB\t1\nC\t1", "\nA\t1\nB\t1"}) {
            RuleViolated refused = assertThrows(RuleViolated.class, () -> two.mustFit(PastedPrices.read(lines)), lines);
            assertEquals(PricingRule.SEEN_WRONG, refused.rule());
        }
    }

    @ParameterizedTest
    @CsvSource({"10,1,12.5,1,25.0", "10,1,1000,100,0.0", "3,1,2,1,-33.3", "0.001,1,0.002,1,100.0"})
    void theChangeOfAPriceIsThatOfOneUnit(
            BigDecimal old, BigDecimal oldBase, BigDecimal amount, BigDecimal base, BigDecimal percent) {
        assertEquals(percent, diff(old, oldBase, amount, base).percent());
    }

    @Test
    void whatCostNothingOrHadNoPriceHasNoPercentage() {
        assertNull(diff(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.ONE)
                .percent());
        assertNull(diff(null, null, BigDecimal.TEN, BigDecimal.ONE).percent());
    }

    private static PriceDiff diff(BigDecimal old, BigDecimal oldBase, BigDecimal amount, BigDecimal base) {
        return new PriceDiff(
                1,
                "A",
                1,
                "A",
                "C62",
                BigDecimal.ONE,
                amount,
                base,
                old,
                oldBase,
                false,
                SeenPrices.NOTHING,
                PriceDiff.State.CHANGED);
    }
}
