package org.kontor.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys by which secrets are sealed: base64 of 32 bytes each, several with commas between, the first for sealing.
 * They come in the environment or in a file that it names. Each is known by a number made of the key itself.
 */
final class SecretKeys {

    static final String VARIABLE = "KONTOR_SECRET_KEY";
    static final String FILE_VARIABLE = "KONTOR_SECRET_KEY_FILE";
    static final int NUMBER_BYTES = 4;
    private static final int KEY_BYTES = 32;

    private final List<Key> keys;

    private SecretKeys(List<Key> keys) {
        this.keys = keys;
    }

    /** A key and the number it is known by. */
    record Key(byte[] number, SecretKey key) {

        /** Never the key: records print all they have. */
        @Override
        public String toString() {
            return "a secret key";
        }
    }

    static SecretKeys fromEnvironment() {
        return of(text(System.getenv()));
    }

    static String text(Map<String, String> environment) {
        String file = environment.get(FILE_VARIABLE);
        if (file == null) {
            return environment.getOrDefault(VARIABLE, "");
        }
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the file that " + FILE_VARIABLE + " names cannot be read", unreadable);
        }
    }

    /** @param text may be empty: then nothing can be sealed or opened */
    static SecretKeys of(String text) {
        List<Key> keys = new ArrayList<>();
        for (String one : text.strip().split("[,\\s]+")) {
            if (!one.isEmpty()) {
                keys.add(key(one));
            }
        }
        return new SecretKeys(keys);
    }

    private static Key key(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key in " + VARIABLE + " has not 32 bytes");
        }
        return new Key(Arrays.copyOf(Sha256.of(bytes), NUMBER_BYTES), new SecretKeySpec(bytes, "AES"));
    }

    Key sealing() {
        if (keys.isEmpty()) {
            throw new IllegalStateException("secrets cannot be kept: set " + VARIABLE + " or " + FILE_VARIABLE);
        }
        return keys.get(0);
    }

    List<Key> all() {
        return List.copyOf(keys);
    }

    Key byNumber(byte[] number) {
        return keys.stream()
                .filter(key -> Arrays.equals(key.number(), number))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the key of this secret is not in " + VARIABLE));
    }
}
