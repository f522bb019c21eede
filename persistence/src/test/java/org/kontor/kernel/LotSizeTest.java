package org.kontor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LotSizeTest {

    private final LotSize hundreds = new LotSize("C62", BigDecimal.valueOf(100), BigDecimal.valueOf(200));
    private final LotSize metres = new LotSize("MTR", new BigDecimal("0.5"), BigDecimal.ONE);

    @ParameterizedTest
    @CsvSource({
        "0, QUANTITY_MUST_BE_POSITIVE",
        "-100, QUANTITY_MUST_BE_POSITIVE",
        "-1e30, QUANTITY_MUST_BE_POSITIVE",
        "0.0001, QUANTITY_MUST_FIT_THE_UNIT",
        "200.5, QUANTITY_MUST_FIT_THE_UNIT",
        "100, QUANTITY_BELOW_MINIMUM",
        "250, QUANTITY_MUST_BE_A_MULTIPLE",
        "1000100, QUANTITY_TOO_LARGE",
        "1e9, QUANTITY_TOO_LARGE",
        "1e40, QUANTITY_TOO_LARGE"
    })
    void refuses(BigDecimal wanted, KernelRule rule) {
        assertEquals(
                rule,
                assertThrows(RuleViolated.class, () -> hundreds.accept(wanted)).rule());
    }

    @Test
    void takesWhatFits() {
        assertEquals(Quantity.of(BigDecimal.valueOf(300), "C62"), hundreds.accept(new BigDecimal("300.00")));
        assertEquals(Quantity.of(new BigDecimal("1.50"), "MTR"), metres.accept(new BigDecimal("1.5")));
        assertEquals(Quantity.of(LotSize.MOST, "C62"), hundreds.accept(LotSize.MOST));
    }
}
