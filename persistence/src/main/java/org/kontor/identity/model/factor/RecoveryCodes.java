package org.kontor.identity.model.factor;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kontor.kernel.Sha256;

/**
 * Codes for who lost his second factor: ten of 80 random bits, in groups of four letters and figures that are not mistaken
 * for each other. Shown once; only their hashes are kept.
 */
public final class RecoveryCodes {

    public static final int COUNT = 10;
    private static final int LETTERS = 16;
    private static final int GROUP = 4;
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    public static List<String> fresh() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            StringBuilder code = new StringBuilder();
            for (int letter = 0; letter < LETTERS; letter++) {
                code.append(letter > 0 && letter % GROUP == 0 ? "-" : "");
                code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
            }
            codes.add(code.toString());
        }
        return codes;
    }

    /** As it is kept: however somebody writes small letters, blanks and dashes. */
    public static byte[] sha256(String code) {
        return Sha256.of(code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }

    /** Whether a text may be one at all. */
    public static boolean isWellFormed(String code) {
        return code.length() <= 40
                && code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").matches("[A-Z0-9]{" + LETTERS + "}");
    }
}
