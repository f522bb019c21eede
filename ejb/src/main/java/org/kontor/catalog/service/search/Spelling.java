package org.kontor.catalog.service.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of a line that may be misspelt, and the line with better ones. Only words of Latin letters, four or more. */
final class Spelling {

    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}])[a-z]{4,30}(?![\\p{L}\\p{N}])");

    private final String line;
    private final List<String> words = new ArrayList<>();

    Spelling(String line) {
        this.line = Normalizer.normalize(line, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Matcher matcher = WORD.matcher(this.line);
        while (matcher.find()) {
            words.add(matcher.group());
        }
    }

    List<String> unknown() {
        return List.copyOf(words);
    }

    /** @return the line with the better words; null when that changes nothing */
    String with(Map<String, String> better) {
        String corrected = WORD.matcher(line)
                .replaceAll(word -> Matcher.quoteReplacement(better.getOrDefault(word.group(), word.group())));
        return corrected.equals(line) ? null : corrected;
    }

    /** Whether one can be meant by the other: one slip in a short word, two in a longer one. */
    static boolean plausible(String typed, String word) {
        return distance(typed, word) <= (typed.length() < 7 ? 1 : 2);
    }

    /** The one of two words that takes fewer keystrokes to reach; on a tie the first. */
    static String nearer(String typed, String one, String other) {
        return distance(typed, other) < distance(typed, one) ? other : one;
    }

    /** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
