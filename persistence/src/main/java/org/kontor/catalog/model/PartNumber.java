package org.kontor.catalog.model;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Part numbers as people compare them: "DIN-912 m8×40", "din912 M8x40" and full-width "ＤＩＮ９１２" are the same when only
 * letters and digits count. The database function {@code catalog.part_key} follows the same rule.
 */
public final class PartNumber {

    private PartNumber() {}

    /** Letters and digits of the number in compatibility form and small letters; empty when it has none. */
    public static String key(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString();
    }
}
