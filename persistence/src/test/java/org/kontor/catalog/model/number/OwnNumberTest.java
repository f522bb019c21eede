package org.kontor.catalog.model.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;

class OwnNumberTest {

    @Test
    void aNumberIsKeptAsTheCompanyWritesIt() {
        assertEquals("00-42 ä/物", new OwnNumber("  00-42 ä/物 ").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "-/-", "a\u0007b", "1234567890123456789012345678901234567890123456789012345678901"})
    void aNumberHasALetterOrDigitAndIsNotLong(String wrong) {
        assertEquals(
                CatalogRule.OWN_NUMBER_INVALID,
                assertThrows(RuleViolated.class, () -> new OwnNumber(wrong)).rule());
    }
}
