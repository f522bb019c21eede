package org.kontor.identity.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final byte[] SALT = "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII);

    @Test
    void matchesOnlyThePasswordItWasMadeOf() {
        PasswordHash hash = PasswordHash.of("kontor-demo", SALT);
        assertTrue(hash.matches("kontor-demo"));
        assertFalse(hash.matches("kontor-demO"));
        assertFalse(hash.matches(""));
    }

    @Test
    void survivesBeingWrittenAndRead() {
        String phc = PasswordHash.of("kontor-demo", SALT).toString();
        assertTrue(phc.startsWith("$argon2id$v=19$m=19456,t=2,p=1$c2l4dGVlbiBieXRlcyBvaw$"), phc);
        assertTrue(PasswordHash.parse(phc).matches("kontor-demo"));
        assertEquals(phc, PasswordHash.parse(phc).toString());
    }

    @Test
    void agreesWithTheReferenceOfArgon2() {
        // The published test vectors of the reference implementation, version 1.3, "password" with "somesalt".
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        PasswordHash hash = new PasswordHash(
                65_536,
                2,
                1,
                "somesalt".getBytes(StandardCharsets.US_ASCII),
                java.util.Base64.getDecoder().decode("CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));
        assertTrue(hash.matches("password"));
        assertEquals(reference, hash.toString());
    }

    @Test
    void theSameWordInAnotherUnicodeFormIsTheSamePassword() {
        assertTrue(PasswordHash.of("M\u00fcller", SALT).matches("Mu\u0308ller"));
    }

    @Test
    void otherSaltMakesAnotherHash() {
        byte[] other = "seventeen? no 16".getBytes(StandardCharsets.US_ASCII);
        assertNotEquals(
                PasswordHash.of("a", SALT).toString(),
                PasswordHash.of("a", other).toString());
    }

    @Test
    void whatIsNoHashMatchesNothing() {
        assertFalse(PasswordHash.parse(null).matches(""));
        assertFalse(PasswordHash.parse("plain").matches("plain"));
        assertFalse(PasswordHash.parse("$argon2id$v=19$m=9,t=1,p=1$$").matches(""));
    }

    @Test
    void whatIsNoHashCostsAsMuchToCompare() {
        PasswordHash real = PasswordHash.of("kontor-demo", SALT);
        PasswordHash none = PasswordHash.parse(null);
        assertEquals(real.memoryKib(), none.memoryKib());
        assertEquals(real.iterations(), none.iterations());
        assertEquals(real.lanes(), none.lanes());
        assertEquals(real.salt().length, none.salt().length);
        assertEquals(real.result().length, none.result().length);
    }
}
