package org.kontor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MoneyTest {

    private static final int CASES = 20_000;
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "CNY", "JPY", "KWD");

    @Test
    void partsSumToTheWholeAndLieWithinOneUnitOfTheirShare() {
        Random random = new Random(7);
        for (int i = 0; i < CASES; i++) {
            String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
            int scale = Money.scaleOf(currency);
            Money whole =
                    Money.of(BigDecimal.valueOf(random.nextLong(2_000_000_000L) - 1_000_000_000L, scale), currency);
            List<BigDecimal> weights = weights(random);

            List<Money> parts = whole.allocate(weights);

            assertEquals(weights.size(), parts.size());
            assertEquals(
                    whole, parts.stream().reduce(Money.zero(currency), Money::plus), () -> whole + " by " + weights);
            BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
            BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            for (int part = 0; part < parts.size(); part++) {
                // |part × sum − whole × weight| < unit × sum, without a division
                BigDecimal off = parts.get(part)
                        .amount()
                        .multiply(sum)
                        .subtract(whole.amount().multiply(weights.get(part)))
                        .abs();
                assertTrue(off.compareTo(unit.multiply(sum)) < 0, () -> whole + " by " + weights + ": " + parts);
            }
        }
    }

    private static List<BigDecimal> weights(Random random) {
        List<BigDecimal> weights = new ArrayList<>();
        int count = 1 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            weights.add(BigDecimal.valueOf(random.nextInt(5) == 0 ? 0 : random.nextInt(100_000), random.nextInt(4)));
        }
        weights.set(0, weights.get(0).add(BigDecimal.ONE));
        return weights;
    }

    @Test
    void aShareOfNothingGetsNothing() {
        assertEquals(
                List.of(Money.of("10.00", "EUR"), Money.zero("EUR")),
                Money.of("10.00", "EUR").allocate(List.of(BigDecimal.ONE, BigDecimal.ZERO)));
    }

    @Test
    void aCentGoesToTheEarlierOfEqualShares() {
        assertEquals(
                List.of(Money.of("0.34", "EUR"), Money.of("0.33", "EUR"), Money.of("0.33", "EUR")),
                Money.of("1.00", "EUR").allocate(List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)));
    }

    @Test
    void weightsMustBePositive() {
        Money money = Money.of("1.00", "EUR");
        assertBroken(KernelRule.WEIGHTS_MUST_BE_POSITIVE, () -> money.allocate(List.of()));
        assertBroken(KernelRule.WEIGHTS_MUST_BE_POSITIVE, () -> money.allocate(List.of(BigDecimal.ZERO)));
        assertBroken(
                KernelRule.WEIGHTS_MUST_BE_POSITIVE,
                () -> money.allocate(List.of(BigDecimal.TEN, BigDecimal.ONE.negate())));
    }

    @Test
    void currenciesMustMatch() {
        Money euro = Money.of("1.00", "EUR");
        Money dollar = Money.of("1.00", "USD");
        assertBroken(KernelRule.CURRENCIES_MUST_MATCH, () -> euro.plus(dollar));
        assertBroken(KernelRule.CURRENCIES_MUST_MATCH, () -> euro.minus(dollar));
        assertBroken(KernelRule.CURRENCIES_MUST_MATCH, () -> euro.compareTo(dollar));
    }

    @Test
    void amountMustFitTheCurrency() {
        assertBroken(KernelRule.AMOUNT_MUST_FIT_THE_CURRENCY, () -> Money.of("0.001", "EUR"));
        assertBroken(KernelRule.AMOUNT_MUST_FIT_THE_CURRENCY, () -> Money.of("0.1", "JPY"));
        assertBroken(KernelRule.CURRENCY_UNKNOWN, () -> Money.of("1", "EURO"));
        assertEquals("12 JPY", Money.of("12.00", "JPY").toString());
        assertEquals("0.125 KWD", Money.of("0.125", "KWD").toString());
    }

    @Test
    void trailingZerosDoNotMakeAnotherAmount() {
        assertEquals(Money.of("1.5", "EUR"), Money.of("1.50", "EUR"));
        assertEquals(
                Money.of("1.5", "EUR").hashCode(), Money.of("1.5000", "EUR").hashCode());
    }

    private static void assertBroken(Rule rule, Executable call) {
        assertEquals(rule, assertThrows(RuleViolated.class, call).rule());
    }
}
