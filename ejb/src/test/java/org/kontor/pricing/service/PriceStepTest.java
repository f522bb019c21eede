package org.kontor.pricing.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.UnitPrice;

class PriceStepTest {

    private final List<PriceStep> steps =
            List.of(step("10", "C62", "9"), step("1", "C62", "10"), step("100", "C62", "8.5"), step("1", "PK", "90"));

    @ParameterizedTest
    @CsvSource({"1, 10", "9, 10", "10, 9", "99, 9", "100, 8.5", "5000, 8.5"})
    void theLargestStepThatTheQuantityReachesHoldsForAllOfIt(BigDecimal quantity, BigDecimal amount) {
        assertEquals(
                Optional.of(amount.setScale(6)),
                PriceStep.priceFor(steps, Quantity.of(quantity, "C62")).map(UnitPrice::amount));
    }

    @Test
    void anotherUnitHasItsOwnPrice() {
        assertEquals(
                Optional.of(new BigDecimal("90.000000")),
                PriceStep.priceFor(steps, Quantity.of(BigDecimal.TEN, "PK")).map(UnitPrice::amount));
        assertEquals(Optional.empty(), PriceStep.priceFor(steps, Quantity.of(BigDecimal.TEN, "KGM")));
    }

    @Test
    void belowTheFirstStepThereIsNoPrice() {
        assertEquals(
                Optional.empty(),
                PriceStep.priceFor(List.of(step("10", "C62", "9")), Quantity.of(BigDecimal.valueOf(9), "C62")));
    }

    private static PriceStep step(String from, String unit, String amount) {
        return new PriceStep(new BigDecimal(from), unit, new BigDecimal(amount), BigDecimal.ONE, "EUR", null);
    }
}
