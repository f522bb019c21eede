package org.kontor.catalog.gateway;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of which the names of some categories are made, cut and stemmed like those of articles: an article is found by the
 * names of the categories in which its reader sees it, though the index holds only their codes. Two of these are equal when
 * they are the same one.
 */
public final class CategoryWords {

    public static final CategoryWords NONE = new CategoryWords(List.of());

    /** @param names in every language */
    public record Named(String code, List<String> names) {}

    private final List<Named> categories;
    private final CategoryNames names;
    private final NavigableMap<String, Set<String>> codes = new TreeMap<>();
    private final Map<String, Set<String>> german = new HashMap<>();

    public CategoryWords(List<Named> categories) {
        this.categories = List.copyOf(categories);
        this.names = new CategoryNames(this.categories);
        GermanStems stems = new GermanStems();
        for (Named category : categories) {
            for (String name : category.names()) {
                List<String> words = SearchText.words(name);
                SearchText.terms(words).forEach(term -> note(codes, term, category.code()));
                words.forEach(word -> note(german, stems.of(word), category.code()));
            }
        }
    }

    private static void note(Map<String, Set<String>> book, String term, String code) {
        if (term != null) {
            book.computeIfAbsent(term, one -> new HashSet<>()).add(code);
        }
    }

    /** Whether these are the words of those categories. */
    public boolean areOf(List<Named> others) {
        return categories.equals(others);
    }

    /** Categories whose name in any language contains what was typed, or nearly; those that fit best first. */
    public List<Named> like(String typed) {
        return names.like(typed);
    }

    /** Codes of the categories in whose name a term occurs. */
    public Set<String> with(String term) {
        return codes.getOrDefault(term, Set.of());
    }

    /** Codes of the categories in whose name a term begins like this. */
    public Set<String> beginning(String beginning) {
        Set<String> all = new HashSet<>();
        codes.subMap(beginning, beginning + Character.MAX_VALUE).values().forEach(all::addAll);
        return all;
    }

    /** Codes of the categories in whose name a word has this German stem. */
    public Set<String> inGerman(String stem) {
        return german.getOrDefault(stem, Set.of());
    }
}
