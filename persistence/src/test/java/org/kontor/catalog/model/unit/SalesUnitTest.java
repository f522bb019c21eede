package org.kontor.catalog.model.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.Rule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitFactor;

/** A unit is sold in steps that its packaging and the base unit know. */
class SalesUnitTest {

    private static SalesUnit unit(
            String code, String factor, String multiple, String minimum, String maximum, int digits) {
        String[] parts = factor.split("/");
        return new SalesUnit(
                new UnitFactor(Long.parseLong(parts[0]), parts.length == 1 ? 1 : Long.parseLong(parts[1])),
                new LotSize(
                        code,
                        new BigDecimal(multiple),
                        new BigDecimal(minimum),
                        maximum == null ? null : new BigDecimal(maximum),
                        digits),
                null);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "XBX, 50, 1, 1, -, 0, C62, 0",
                "XBX, 50, 2, 4, 20, 0, C62, 0",
                "C62, 1/8, 1, 1, -, 0, KGM, 3",
                "KGM, 15/2, 0.4, 0.8, -, 1, C62, 0",
                "XPX, 10000, 1, 1, -, 0, C62, 0"
            })
    void whatIsPackedCanBeSold(
            String code,
            String factor,
            String multiple,
            String minimum,
            String maximum,
            int digits,
            String base,
            int of) {
        assertEquals(
                code,
                unit(code, factor, multiple, minimum, maximum, digits)
                        .fitting(base, of)
                        .unit());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "BOX, 50, 1, 1, -, 0, CODE_UNKNOWN",
                "XBX, 50, 1, 1, -, 1, PRECISION_WRONG",
                "XBX, 50, 0.5, 1, -, 0, MULTIPLE_WRONG",
                "XBX, 50, 0, 1, -, 0, MULTIPLE_WRONG",
                "XBX, 50, 2, 3, -, 0, MINIMUM_NO_MULTIPLE",
                "XBX, 50, 2, 4, 5, 0, MAXIMUM_NO_MULTIPLE",
                "XBX, 50, 2, 4, 2, 0, MAXIMUM_NO_MULTIPLE",
                "XBX, 10001, 1, 1, -, 0, FACTOR_WRONG",
                "XBX, 1/2, 1, 1, -, 0, FINER_THAN_BASE",
                "XBX, 15/2, 3, 3, -, 0, FINER_THAN_BASE"
            })
    void whatCannotBeIsRefused(
            String code, String factor, String multiple, String minimum, String maximum, int digits, String rule) {
        assertEquals(UnitRule.valueOf(rule), broken(() -> unit(code, factor, multiple, minimum, maximum, digits)
                .fitting("C62", 0)));
    }

    @Test
    void conversionIsExactOrNothing() {
        assertEquals(
                new BigDecimal("150"),
                new UnitFactor(100, 2)
                        .toBase(new BigDecimal("3"))
                        .stripTrailingZeros()
                        .setScale(0));
        assertEquals(new BigDecimal("0.375"), new UnitFactor(1, 8).toBase(new BigDecimal("3")));
        assertThrows(RuleViolated.class, () -> new UnitFactor(1, 3).toBase(BigDecimal.ONE));
        assertEquals(new BigDecimal("3"), new UnitFactor(50, 1).fromBase(new BigDecimal("101"), 0));
        assertEquals(new BigDecimal("2"), new UnitFactor(50, 1).fromBase(new BigDecimal("100"), 0));
    }

    private static Rule broken(Runnable act) {
        return assertThrows(RuleViolated.class, act::run).rule();
    }
}
