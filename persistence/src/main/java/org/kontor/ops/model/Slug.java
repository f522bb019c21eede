package org.kontor.ops.model;

import java.text.Normalizer;
import java.util.Locale;

/** A code of small letters, digits and underscores from a name that people gave. */
public final class Slug {

    private static final int MAX = 50;

    private Slug() {}

    /** Names without a Latin letter get a code of their characters' numbers; never empty. */
    public static String of(String name) {
        String plain = Normalizer.normalize(name.strip().replace("ß", "ss"), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        String code = plain.isEmpty() ? Integer.toHexString(name.strip().hashCode()) : plain;
        String named = Character.isDigit(code.charAt(0)) || plain.isEmpty() ? "f_" + code : code;
        return named.length() <= MAX
                ? named
                : named.substring(0, MAX - 9) + "_" + Integer.toHexString(named.hashCode());
    }
}
