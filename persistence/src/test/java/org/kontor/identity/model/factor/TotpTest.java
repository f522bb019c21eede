package org.kontor.identity.model.factor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:10Z");

    /** The vectors of RFC 6238, appendix B, by their last six figures. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheStandard(long seconds, String code) {
        assertEquals(code, Totp.code(SECRET, Totp.stepAt(Instant.ofEpochSecond(seconds))));
    }

    @Test
    void aClockMayBeOneStepOff() {
        long step = Totp.stepAt(NOW);
        for (long off = -3; off <= 3; off++) {
            long found = Totp.match(SECRET, Totp.code(SECRET, step + off), NOW, 0);
            assertEquals(Math.abs(off) <= 1 ? step + off : 0, found, "off by " + off);
        }
    }

    @Test
    void noStepCountsTwiceNorAnEarlierOne() {
        long step = Totp.stepAt(NOW);
        assertEquals(0, Totp.match(SECRET, Totp.code(SECRET, step), NOW, step));
        assertEquals(0, Totp.match(SECRET, Totp.code(SECRET, step - 1), NOW, step));
        assertEquals(step + 1, Totp.match(SECRET, Totp.code(SECRET, step + 1), NOW, step));
    }

    @Test
    void whatIsNoCodeMatchesNothing() {
        for (String code : new String[] {"", "12345", "1234567", "abcdef", "ＡＢＣＤＥＦ"}) {
            assertEquals(0, Totp.match(SECRET, code, NOW, 0), code);
        }
    }

    @Test
    void theTypedSecretIsBase32() {
        assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.typed(SECRET));
        assertEquals("MZXW6YQ", Totp.typed("foob".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void recoveryCodesAreTenLongAndAllDifferent() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            for (String code : RecoveryCodes.fresh()) {
                assertTrue(RecoveryCodes.isWellFormed(code), code);
                assertTrue(seen.add(code));
            }
        }
        assertEquals(1000, seen.size());
        assertFalse(RecoveryCodes.isWellFormed("123456"));
    }

    @Test
    void aRecoveryCodeMayBeTypedInSmallLettersAndWithBlanks() {
        byte[] hash = RecoveryCodes.sha256("ABCD-EFGH-JKLM-NPQR");
        assertTrue(java.util.Arrays.equals(hash, RecoveryCodes.sha256("abcd efgh jklmnpqr")));
    }
}
