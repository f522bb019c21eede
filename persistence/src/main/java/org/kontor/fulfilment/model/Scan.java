package org.kontor.fulfilment.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a scanner typed: the number of an article, a GTIN of 8, 12, 13 or 14 digits, or a GS1-128 element string (GS1 General
 * Specifications, 3 and 7.8) with a GTIN in it (AI 01 or 02) and perhaps how many there are (AI 30 or 37). The prefix that tells
 * the kind of the code (ISO/IEC 15424, such as {@code ]C1}) may stand before it.
 *
 * @param text without such a prefix
 * @param gtin filled up to 14 digits; null when there is none
 * @param count how many trade items it tells of, from 1; 1 when it does not say
 */
public record Scan(String text, String gtin, BigDecimal count) {

    /** Ends an element whose length is not fixed: FNC1 as scanners send it. */
    private static final char SEPARATOR = '\u001d';

    private static final Pattern PREFIX = Pattern.compile("^\\][A-Za-z][0-9]");

    /** Lengths of the elements that stand on parcels of goods; less than zero: at most so many, up to the separator. */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("00", 18),
            Map.entry("01", 14),
            Map.entry("02", 14),
            Map.entry("10", -20),
            Map.entry("11", 6),
            Map.entry("12", 6),
            Map.entry("13", 6),
            Map.entry("15", 6),
            Map.entry("16", 6),
            Map.entry("17", 6),
            Map.entry("20", 2),
            Map.entry("21", -20),
            Map.entry("30", -8),
            Map.entry("37", -8));

    private static final Pattern COUNT = Pattern.compile("0*[1-9][0-9]*");

    /** @param typed never null */
    public static Scan of(String typed) {
        String text = PREFIX.matcher(typed.strip()).replaceFirst("").strip();
        return gtin(text)
                .map(gtin -> new Scan(text, gtin, BigDecimal.ONE))
                .or(() -> elements(text))
                .orElseGet(() -> new Scan(text, null, BigDecimal.ONE));
    }

    /** A GTIN in 14 digits, as GTINs of all lengths are compared; nothing when the check digit does not fit. */
    private static Optional<String> gtin(String digits) {
        if (!digits.matches("[0-9]{8}|[0-9]{12,14}")) {
            return Optional.empty();
        }
        String padded = padded(digits);
        return Sscc.checkDigit(padded.substring(0, 13)) == padded.charAt(13) - '0'
                ? Optional.of(padded)
                : Optional.empty();
    }

    /** A number of 8 to 14 digits in 14. */
    public static String padded(String gtin) {
        return "0".repeat(14 - gtin.length()) + gtin;
    }

    private static Optional<Scan> elements(String text) {
        Optional<String> gtin = Optional.empty();
        BigDecimal count = BigDecimal.ONE;
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == SEPARATOR) {
                at++;
                continue;
            }
            Integer length = at + 2 > text.length() ? null : LENGTHS.get(text.substring(at, at + 2));
            if (length == null) {
                return Optional.empty();
            }
            String value = value(text, at + 2, length);
            if (value.isEmpty() || length > 0 && value.length() != length) {
                return Optional.empty();
            }
            switch (text.substring(at, at + 2)) {
                case "01", "02" -> gtin = gtin(value);
                case "30", "37" -> {
                    Matcher counted = COUNT.matcher(value);
                    if (!counted.matches()) {
                        return Optional.empty();
                    }
                    count = new BigDecimal(value);
                }
                default -> {}
            }
            at += 2 + value.length();
        }
        BigDecimal counted = count;
        return gtin.map(found -> new Scan(text, found, counted));
    }

    private static String value(String text, int from, int length) {
        int to = Math.min(text.length(), from + Math.abs(length));
        int end = text.indexOf(SEPARATOR, from);
        return text.substring(from, length < 0 && end >= 0 && end < to ? end : to);
    }
}
