package org.kontor.catalog.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names as bytes in the order people expect: word by word by the rules of the language, numbers as numbers, M8 before M10. */
public final class SortKey {

    private static final Pattern PART = Pattern.compile("\\d+|\\p{L}+");
    private static final int MOST_BYTES = 1000;
    private static final byte BEFORE_NUMBERS = 1;
    private static final byte BEFORE_WORDS = 2;

    private final Collator collator;

    public SortKey(Locale language) {
        collator = Collator.getInstance(language);
        collator.setStrength(Collator.PRIMARY);
    }

    public byte[] of(String name) {
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        Matcher part = PART.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC));
        while (part.find() && key.size() < MOST_BYTES) {
            if (Character.isDigit(part.group().charAt(0))) {
                String digits = part.group().replaceFirst("^0+(?=.)", "");
                key.write(BEFORE_NUMBERS);
                key.write(digits.length());
                key.writeBytes(digits.getBytes(StandardCharsets.UTF_8));
            } else {
                key.write(BEFORE_WORDS);
                key.writeBytes(collator.getCollationKey(part.group()).toByteArray());
            }
        }
        return key.toByteArray();
    }
}
