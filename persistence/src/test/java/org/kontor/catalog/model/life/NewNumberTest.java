package org.kontor.catalog.model.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.kernel.RuleViolated;

class NewNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "--/", "。"})
    void aNumberHasALetterOrADigit(String typed) {
        RuleViolated violated = assertThrows(RuleViolated.class, () -> new NewNumber(typed));
        assertEquals(CatalogRule.SKU_MUST_NOT_BE_EMPTY.key(), violated.ruleKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\nB", "A\tB", "A\u200bB", "A\u202eB", "A\u2028B", "A\ue000B"})
    void aNumberIsOneLineThatCanBeSeen(String typed) {
        RuleViolated violated = assertThrows(RuleViolated.class, () -> new NewNumber(typed));
        assertEquals(CatalogRule.SKU_WRONG.key(), violated.ruleKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"M8#5", "M8?x", "50%-A", "A;B", "A\\B", "A//B", "A/../B", "A/.", "../A", "/A", "A/"})
    void aNumberStandsInTheAddressOfItsPage(String typed) {
        RuleViolated violated = assertThrows(RuleViolated.class, () -> new NewNumber(typed));
        assertEquals(CatalogRule.SKU_WRONG.key(), violated.ruleKey());
    }

    @Test
    void aNumberOfAManufacturerFitsToo() {
        assertEquals("", NewNumber.ofMaker(" "));
        assertEquals("50%;A/../B", NewNumber.ofMaker(" 50%;A/../B "));
        assertThrows(RuleViolated.class, () -> NewNumber.ofMaker("字".repeat(81)));
        assertThrows(RuleViolated.class, () -> NewNumber.ofMaker("A\nB"));
    }

    @Test
    void aNumberFitsItsField() {
        assertEquals("A.5/B..6", new NewNumber("A.5/B..6").text());
        assertEquals("Ä 5/6,3", new NewNumber("  Ä 5/6,3 ").text());
        assertEquals(60, new NewNumber("9".repeat(60)).text().length());
        assertThrows(RuleViolated.class, () -> new NewNumber("9".repeat(61)));
    }
}
