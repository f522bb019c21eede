package org.kontor.catalog.service.search;

import java.util.Locale;
import org.kontor.catalog.gateway.SearchText;

/**
 * Values of one attribute of which the reader knows a part: a page lists the most frequent ones only, this reaches the others.
 * Case, width and separators do not count.
 *
 * @param attribute code; empty for none
 * @param part what is in the value, in either language; empty for all
 */
public record ValuesWanted(String attribute, String part) {

    public static final ValuesWanted NONE = new ValuesWanted("", "");
    public static final int LONGEST = 60;

    public ValuesWanted {
        part = part.strip();
        part = part.length() > LONGEST ? part.substring(0, LONGEST) : part;
    }

    boolean has(String code, FacetValue value) {
        return !code.equals(attribute)
                || part.isEmpty()
                || value.selected()
                || isIn(value.value())
                || isIn(value.label());
    }

    /** Of signs alone, which no key has, nothing is left out. */
    private boolean isIn(String text) {
        String key = SearchText.key(part);
        return key.isEmpty()
                ? text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT))
                : SearchText.key(text).contains(key);
    }
}
