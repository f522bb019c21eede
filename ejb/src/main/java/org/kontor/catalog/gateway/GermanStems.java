package org.kontor.catalog.gateway;

import org.tartarus.snowball.ext.GermanStemmer;

/** Schrauben and Schraube; words of other languages are harmed alike on both sides. Not for several threads at once. */
public final class GermanStems {

    private static final int SHORTEST = 4;

    private final GermanStemmer stemmer = new GermanStemmer();

    /** Null for what is no word of Latin letters. */
    public String of(String word) {
        if (word.length() < SHORTEST || !SearchText.letters(word)) {
            return null;
        }
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
