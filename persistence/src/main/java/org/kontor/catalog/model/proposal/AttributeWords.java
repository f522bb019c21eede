package org.kontor.catalog.model.proposal;

import java.util.Objects;
import org.kontor.catalog.model.structure.AttributeTerms;
import org.kontor.catalog.model.structure.TypedValue;

/** A value of an attribute as one text: the English word, and behind it those of other languages that have one of their own. */
final class AttributeWords {

    /** Stands in no word. */
    static final String BETWEEN = "\u001f";

    private AttributeWords() {}

    static String text(AttributeTerms.Value value) {
        String german = Objects.requireNonNullElse(value.german(), "");
        String chinese = value.chinese().equals(value.english()) && german.isEmpty() ? "" : value.chinese();
        return value.english()
                + (chinese.isEmpty() ? "" : BETWEEN + chinese)
                + (german.isEmpty() ? "" : BETWEEN + german);
    }

    /** What one would have to type for it. */
    static TypedValue typed(String text) {
        String[] words = text.split(BETWEEN, -1);
        return new TypedValue(words[0], words.length > 1 ? words[1] : "", words.length > 2 ? words[2] : "");
    }
}
