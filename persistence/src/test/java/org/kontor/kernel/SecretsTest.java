package org.kontor.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final byte[] PLAIN = "DE02 1203 0000 0000 2020 51".getBytes(StandardCharsets.UTF_8);

    private final Secrets secrets = new Secrets(SecretKeys.of(OLD));

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void whatWasSealedOpens() {
        byte[] sealed = secrets.seal(PLAIN);
        assertArrayEquals(PLAIN, secrets.open(sealed));
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("2020"));
    }

    @Test
    void theSameSealedTwiceLooksDifferent() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            assertTrue(seen.add(Base64.getEncoder().encodeToString(secrets.seal(PLAIN))));
        }
    }

    @Test
    void noByteOfItCanBeChanged() {
        byte[] sealed = secrets.seal(PLAIN);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThrows(IllegalStateException.class, () -> secrets.open(changed), "byte " + at);
        }
        assertThrows(IllegalStateException.class, () -> secrets.open(Arrays.copyOf(sealed, sealed.length - 1)));
        assertThrows(IllegalStateException.class, () -> secrets.open(new byte[0]));
    }

    @Test
    void whatWasSealedForOnePlaceDoesNotOpenInAnother() {
        byte[] sealed = secrets.seal(PLAIN, "totp:7");
        assertArrayEquals(PLAIN, secrets.open(sealed, "totp:7"));
        assertThrows(IllegalStateException.class, () -> secrets.open(sealed, "totp:8"));
    }

    @Test
    void anOlderKeyStillOpensAndTheNewOneSeals() {
        byte[] old = secrets.seal(PLAIN);
        Secrets changed = new Secrets(SecretKeys.of(NEW + "," + OLD));
        assertArrayEquals(PLAIN, changed.open(old));
        assertTrue(changed.isOutdated(old));
        byte[] anew = changed.seal(changed.open(old));
        assertFalse(changed.isOutdated(anew));
        assertThrows(IllegalStateException.class, () -> secrets.open(anew));
    }

    @Test
    void theSameSecretIsKnownAgainUnderAnOlderKeyAndNowhereElse() {
        byte[] kept = secrets.fingerprints("DE02", "bank").get(0);
        Secrets changed = new Secrets(SecretKeys.of(NEW + "," + OLD));
        assertTrue(changed.fingerprints("DE02", "bank").stream().anyMatch(print -> Arrays.equals(print, kept)));
        assertFalse(Arrays.equals(kept, changed.fingerprints("DE02", "bank").get(0)));
        assertFalse(
                Arrays.equals(kept, secrets.fingerprints("DE02", "elsewhere").get(0)));
        assertFalse(Arrays.equals(kept, secrets.fingerprints("DE03", "bank").get(0)));
    }

    @Test
    void withoutAKeyNothingIsSealed() {
        Secrets none = new Secrets(SecretKeys.of(""));
        assertThrows(IllegalStateException.class, () -> none.seal(PLAIN));
    }

    @Test
    void aKeyHas32Bytes() {
        String shorter = Base64.getEncoder().encodeToString(new byte[16]);
        assertThrows(IllegalArgumentException.class, () -> SecretKeys.of(shorter));
    }

    @Test
    void theKeyMayLieInAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("key"), NEW + "\n");
        assertEquals(NEW + "\n", SecretKeys.text(Map.of("KONTOR_SECRET_KEY_FILE", file.toString())));
        assertEquals(OLD, SecretKeys.text(Map.of("KONTOR_SECRET_KEY", OLD)));
    }
}
