package org.kontor.launcher.demo;

/** The same words in both languages of the portal. */
record Words(String en, String zh) {

    static Words same(String word) {
        return new Words(word, word);
    }

    /** Both languages joined with the other's, no blank between Chinese words. */
    Words then(Words other) {
        return new Words(en + " " + other.en, zh + other.zh);
    }
}
