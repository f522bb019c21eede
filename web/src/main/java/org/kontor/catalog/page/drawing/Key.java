package org.kontor.catalog.page.drawing;

import java.util.HashMap;
import java.util.Map;

/**
 * What an article's drawing shows: the kind of thing and its dimensions in millimetres, written {@code
 * socket:d=8,l=40,b=28,k=8,dk=13,s=6}. Whatever is missing or no number falls back, so that any key draws something.
 */
final class Key {

    private static final int LONGEST = 200;
    private static final double SMALLEST = 0.1;
    private static final double LARGEST = 10_000;

    private final String kind;
    private final Map<String, String> parameters = new HashMap<>();

    Key(String text) {
        String key = text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
        int colon = key.indexOf(':');
        kind = colon < 0 ? key : key.substring(0, colon);
        if (colon >= 0) {
            for (String part : key.substring(colon + 1).split(",")) {
                int equals = part.indexOf('=');
                if (equals > 0) {
                    parameters.put(part.substring(0, equals), part.substring(equals + 1));
                }
            }
        }
    }

    String kind() {
        return kind;
    }

    double number(String name, double otherwise) {
        String value = parameters.get(name);
        if (value == null || !value.matches("\\d{1,5}(\\.\\d{1,3})?")) {
            return otherwise;
        }
        return Math.min(Math.max(Double.parseDouble(value), SMALLEST), LARGEST);
    }

    /** Only letters, digits, point and hyphen come out, so a word may stand in a drawing as it is. */
    String word(String name, String otherwise) {
        String value = parameters.get(name);
        return value != null && value.matches("[A-Za-z0-9.\\-]{1,20}") ? value : otherwise;
    }
}
