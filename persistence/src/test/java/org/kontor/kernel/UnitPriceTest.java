package org.kontor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnitPriceTest {

    private static final int CASES = 20_000;

    @Test
    void aLineIsRoundedOnceHalfUp() {
        Random random = new Random(11);
        List<BigDecimal> bases =
                List.of(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.valueOf(100), BigDecimal.valueOf(3));
        for (int i = 0; i < CASES; i++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextLong(10_000_000_000L), 6);
            BigDecimal base = bases.get(random.nextInt(bases.size()));
            BigDecimal pieces = BigDecimal.valueOf(1L + random.nextInt(1_000_000));
            String currency = random.nextBoolean() ? "EUR" : "JPY";
            int scale = Money.scaleOf(currency);

            BigDecimal line = UnitPrice.of(amount, base, currency)
                    .times(Quantity.of(pieces, "C62"))
                    .amount();

            // half up: −½ unit < exact − line, exact − line < … that is line − exact ≤ ½ unit and exact − line < ½ unit
            BigDecimal twice =
                    amount.multiply(pieces).subtract(line.multiply(base)).multiply(BigDecimal.valueOf(2));
            BigDecimal unit = base.movePointLeft(scale);
            assertTrue(twice.compareTo(unit) < 0, () -> amount + " × " + pieces + " ÷ " + base);
            assertTrue(twice.negate().compareTo(unit) <= 0, () -> amount + " × " + pieces + " ÷ " + base);
        }
    }

    @Test
    void halfACentGoesUp() {
        UnitPrice price = UnitPrice.of(new BigDecimal("0.005"), BigDecimal.ONE, "EUR");
        assertEquals(Money.of("0.01", "EUR"), price.times(Quantity.of(BigDecimal.ONE, "C62")));
        assertEquals(Money.of("0.02", "EUR"), price.times(Quantity.of(BigDecimal.valueOf(3), "C62")));
    }

    @Test
    void aPricePerHundredIsDividedAfterTheProduct() {
        UnitPrice price = UnitPrice.of(new BigDecimal("1.58"), BigDecimal.valueOf(100), "EUR");
        assertEquals(Money.of("7.90", "EUR"), price.times(Quantity.of(BigDecimal.valueOf(500), "C62")));
    }

    @Test
    void priceMustNotBeNegative() {
        assertEquals(
                KernelRule.PRICE_MUST_NOT_BE_NEGATIVE,
                assertThrows(RuleViolated.class, () -> UnitPrice.of(new BigDecimal("-0.01"), BigDecimal.ONE, "EUR"))
                        .rule());
    }
}
