package org.kontor.catalog.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kontor.kernel.RuleViolated;

/** Words and phrases that mean the same, in whatever languages: who types one of them finds what bears another. */
public record SynonymGroup(List<String> words) {

    public static final int MOST_WORDS = 12;
    public static final int LONGEST_WORD = 60;
    private static final Pattern BETWEEN = Pattern.compile("[,;=|\\n、，；]");
    private static final Pattern BLANK = Pattern.compile("[\\p{Cntrl}\\s\\u3000]+");
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");

    /**
     * @throws RuleViolated {@link SearchRule#SYNONYMS_ARE_SEVERAL}, {@link SearchRule#TOO_MANY_SYNONYMS}, {@link
     *     SearchRule#SYNONYM_TOO_LONG}, {@link SearchRule#SYNONYM_SAYS_NOTHING}
     */
    public SynonymGroup {
        words = List.copyOf(words);
        if (words.size() < 2) {
            throw new RuleViolated(SearchRule.SYNONYMS_ARE_SEVERAL);
        }
        if (words.size() > MOST_WORDS) {
            throw new RuleViolated(SearchRule.TOO_MANY_SYNONYMS, Map.of("max", MOST_WORDS));
        }
        for (String word : words) {
            if (word.length() > LONGEST_WORD) {
                throw new RuleViolated(SearchRule.SYNONYM_TOO_LONG, Map.of("max", LONGEST_WORD));
            }
            if (!SAYS_SOMETHING.matcher(word).find()) {
                throw new RuleViolated(SearchRule.SYNONYM_SAYS_NOTHING, Map.of("word", word));
            }
        }
    }

    /** As typed: parted by commas, also Chinese ones; the same word twice is one. */
    public static SynonymGroup of(String line) {
        Set<String> seen = new HashSet<>();
        List<String> words = new ArrayList<>();
        for (String part : BETWEEN.split(line == null ? "" : Normalizer.normalize(line, Normalizer.Form.NFC))) {
            String word = BLANK.matcher(part).replaceAll(" ").strip();
            if (!word.isEmpty() && seen.add(word.toLowerCase(Locale.ROOT))) {
                words.add(word);
            }
        }
        return new SynonymGroup(words);
    }

    /** As it is kept and shown. */
    public String line() {
        return String.join(", ", words);
    }
}
