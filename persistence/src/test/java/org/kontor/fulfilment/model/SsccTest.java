package org.kontor.fulfilment.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kontor.kernel.RuleViolated;

class SsccTest {

    /** Of the GS1 General Specifications and its check digit calculator. */
    @Test
    void theCheckDigitIsThatOfGs1() {
        assertEquals(9, Sscc.checkDigit("37610425002123456"));
        assertEquals("376104250021234569", new Sscc("376104250021234569").digits());
        assertEquals("106141412345678908", new Sscc("106141412345678908").digits());
    }

    @Test
    void anyWrongDigitIsSeen() {
        String right = "106141412345678908";
        for (int i = 0; i < right.length(); i++) {
            for (char other = '0'; other <= '9'; other++) {
                if (other != right.charAt(i)) {
                    String wrong = right.substring(0, i) + other + right.substring(i + 1);
                    assertThrows(IllegalArgumentException.class, () -> new Sscc(wrong), wrong);
                }
            }
        }
        for (String none : Set.of("", "10614141234567890", "1061414123456789080", "10614141234567890x")) {
            assertThrows(IllegalArgumentException.class, () -> new Sscc(none), none);
        }
    }

    @Test
    void eachSerialHasItsOwnNumberAndTheExtensionDigitCountsAlong() {
        assertEquals("095212340000000006", Sscc.of("9521234", 0).digits());
        Set<String> seen = new HashSet<>();
        for (String prefix : Set.of("9521", "9521234", "952123456789")) {
            for (long serial = 0; serial < 10_000; serial += 7) {
                assertTrue(seen.add(Sscc.of(prefix, serial).digits()));
            }
        }
        assertTrue(Sscc.of("9521234", 9_999_999_999L).digits().startsWith("99521234999999999"));
    }

    @Test
    void noNumberIsGivenTwiceWhenTheSerialsAreUsedUp() {
        RuleViolated used = assertThrows(RuleViolated.class, () -> Sscc.of("9521234", 10_000_000_000L));
        assertEquals(FulfilmentRule.SERIALS_USED_UP, used.rule());
        for (String wrong : Set.of("", "952", "9521234567890", "952123x")) {
            RuleViolated refused = assertThrows(RuleViolated.class, () -> Sscc.of(wrong, 1));
            assertEquals(FulfilmentRule.COMPANY_PREFIX_WRONG, refused.rule());
        }
    }
}
