package org.kontor.catalog.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontor.kernel.RuleViolated;

class SynonymGroupTest {

    @Test
    void aLineIsPartedByCommasOfAnyLanguage() {
        assertEquals(
                List.of("hex key", "Allen key", "内六角扳手", "Inbus"),
                SynonymGroup.of(" hex  key, Allen key，内六角扳手、Inbus; hex key\n").words());
        assertEquals("a, b", SynonymGroup.of("a,b,,A").line());
    }

    @ParameterizedTest
    @CsvSource({
        "screw, SYNONYMS_ARE_SEVERAL",
        "' ', SYNONYMS_ARE_SEVERAL",
        "'screw,Screw', SYNONYMS_ARE_SEVERAL",
        "'screw,!!', SYNONYM_SAYS_NOTHING"
    })
    void aGroupHasSeveralWordsThatSaySomething(String line, SearchRule rule) {
        assertEquals(
                rule,
                assertThrows(RuleViolated.class, () -> SynonymGroup.of(line)).rule());
    }

    @Test
    void aGroupAndItsWordsHaveAnEnd() {
        String many = "a1,a2,a3,a4,a5,a6,a7,a8,a9,b1,b2,b3,b4";
        assertEquals(
                SearchRule.TOO_MANY_SYNONYMS,
                assertThrows(RuleViolated.class, () -> SynonymGroup.of(many)).rule());
        String longest = String.join("", Collections.nCopies(61, "x"));
        assertEquals(
                SearchRule.SYNONYM_TOO_LONG,
                assertThrows(RuleViolated.class, () -> SynonymGroup.of("screw," + longest))
                        .rule());
    }
}
