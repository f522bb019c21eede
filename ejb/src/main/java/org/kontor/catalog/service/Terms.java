package org.kontor.catalog.service;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was typed, cut into conditions by the database.
 *
 * @param words tsquery that documents must fulfil; null when nothing was typed or it has no words
 * @param key what was typed as a part number
 * @param kind how the words were made of what was typed, which decides what comes first
 */
record Terms(String words, String key, Kind kind) {

    enum Kind {
        /** Every word must occur. */
        ALL_WORDS,
        /** One word is enough; articles with more of them come first. */
        ANY_WORD,
        /** The words are part numbers similar to the key; the most similar come first. */
        NUMBERS
    }

    private static final int SHORTEST_PREFIX = 2;

    static final Terms NONE = new Terms(null, "", Kind.ALL_WORDS);

    boolean blank() {
        return words == null && key.isEmpty();
    }

    boolean prefix() {
        return kind == Kind.ALL_WORDS && key.length() >= SHORTEST_PREFIX;
    }

    /** The same words, but only where documents carry one of these weights. */
    String words(String weights) {
        return words.replaceAll("'([^']*)'(?::(\\*))?", "'$1':$2" + weights);
    }

    /** The same words, any of which is enough. */
    Terms anyWord() {
        return new Terms(words.replace('&', '|'), "", Kind.ANY_WORD);
    }

    /** Instead of the words, part numbers: they are words of their articles. */
    Terms numbers(List<String> keys) {
        String either = keys.stream().map(number -> "'" + number + "'").collect(Collectors.joining(" | "));
        return new Terms(either, key, Kind.NUMBERS);
    }
}
