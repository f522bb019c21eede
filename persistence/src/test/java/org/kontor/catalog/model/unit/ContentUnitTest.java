package org.kontor.catalog.model.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.kernel.LotSize;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitFactor;

class ContentUnitTest {

    private static final LotSize BOXES = new LotSize("XBX", BigDecimal.valueOf(2), BigDecimal.valueOf(4));

    @Test
    void whatABoxHoldsIsBoughtInWholeBoxes() {
        SalesUnit pieces = ContentUnit.of(BOXES, "C62", new BigDecimal("50.000"));
        assertEquals(new UnitFactor(1, 50), pieces.factor());
        assertEquals(0, new BigDecimal(100).compareTo(pieces.lot().multiple()));
        assertEquals(0, new BigDecimal(200).compareTo(pieces.lot().minimum()));
        assertEquals(new BigDecimal("2.000"), pieces.factor().toBase(new BigDecimal(100)));
    }

    @Test
    void aBottleOfThreeQuartersIsExact() {
        SalesUnit litres =
                ContentUnit.of(new LotSize("C62", BigDecimal.ONE, BigDecimal.ONE), "LTR", new BigDecimal("0.75"));
        assertEquals(new UnitFactor(4, 3), litres.factor());
        assertEquals(new BigDecimal("0.75"), litres.lot().multiple().stripTrailingZeros());
    }

    @ParameterizedTest
    @CsvSource({
        "XBX, 50, FACTOR_WRONG",
        "ZZZ, 50, CODE_UNKNOWN",
        "C62, 0.5001, MULTIPLE_WRONG",
        "C62, 20000, FACTOR_WRONG"
    })
    void whatCannotBeBoughtIsRefused(String unit, String quantity, UnitRule rule) {
        RuleViolated refused =
                assertThrows(RuleViolated.class, () -> ContentUnit.of(BOXES, unit, new BigDecimal(quantity)));
        assertEquals(rule, refused.rule());
    }
}
