package org.kontor.catalog.gateway;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules by which texts of articles and what is typed are cut into words, alike for both. One form per character and no
 * accents; "M8 x 40" and "M8×40" alike, "DIN912" and "DIN 912" alike, a decimal comma made a point. Chinese, which has no
 * blanks, is cut into every pair of neighbours.
 */
public final class SearchText {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern TIMES = Pattern.compile("(?<=\\d)\\s*[x×*✕]\\s*(?=\\d)");
    private static final Pattern STANDARD =
            Pattern.compile("(?<![\\p{L}\\p{N}])(iso|din|en|iec|gb|ansi|asme|astm|bs|jis)[ /-]*(?=\\d)");
    private static final Pattern COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
    private static final Pattern APOSTROPHE = Pattern.compile("['’](?=\\p{L})");
    private static final Pattern NO_KEY = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 100;

    private SearchText() {}

    /** Words in their order; a run of Chinese characters is one. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        if (text == null) {
            return words;
        }
        String cut = normal(text);
        int from = 0;
        while (from < cut.length()) {
            int to = end(cut, from);
            if (to > from) {
                words.add(cut.substring(from, to));
            }
            from = Math.max(to, from + Character.charCount(cut.codePointAt(from)));
        }
        return words;
    }

    /** Where the word that begins here ends; here, when none does. A point between digits belongs to the word. */
    private static int end(String text, int from) {
        int to = from;
        boolean chinese = chinese(text.charAt(from));
        while (to < text.length()) {
            int sign = text.codePointAt(to);
            boolean point = sign == '.'
                    && to > from
                    && !chinese
                    && to + 1 < text.length()
                    && Character.isDigit(text.charAt(to + 1));
            boolean part = Character.isLetterOrDigit(sign) && chinese(text.charAt(to)) == chinese;
            if (!point && !part) {
                break;
            }
            to += Character.charCount(sign);
        }
        return to;
    }

    private static String normal(String text) {
        String cut = text.toLowerCase(Locale.ROOT);
        boolean plain = cut.chars().allMatch(sign -> sign < 128);
        if (!plain) {
            cut = Normalizer.normalize(cut, Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .replace("ß", "ss");
            cut = MARKS.matcher(Normalizer.normalize(cut, Normalizer.Form.NFD)).replaceAll("");
            cut = Normalizer.normalize(cut, Normalizer.Form.NFC);
        }
        if (digits(cut)) {
            cut = TIMES.matcher(cut).replaceAll("x");
            cut = STANDARD.matcher(cut).replaceAll("$1 ");
            cut = COMMA.matcher(cut).replaceAll(".");
        }
        return plain && cut.indexOf('\'') < 0 ? cut : APOSTROPHE.matcher(cut).replaceAll("");
    }

    /** A number as people compare them: only letters and digits count, and neither case nor width. */
    public static String key(String number) {
        return number == null
                ? ""
                : NO_KEY.matcher(Normalizer.normalize(number, Normalizer.Form.NFKC)
                                .toLowerCase(Locale.ROOT))
                        .replaceAll("");
    }

    public static boolean chinese(String word) {
        return chinese(word.charAt(0));
    }

    private static boolean chinese(char sign) {
        return sign >= '\u3400' && sign <= '\u9fff' || sign >= '\uf900' && sign <= '\ufaff';
    }

    public static boolean letters(String word) {
        return !chinese(word) && word.codePoints().allMatch(Character::isLetter);
    }

    public static boolean digits(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** Words as they stand in the index: without the plural's s, Chinese in pairs with the last character alone. */
    public static List<String> terms(Collection<String> words) {
        List<String> terms = new ArrayList<>();
        for (String word : words) {
            if (!chinese(word)) {
                terms.add(stem(shortened(word)));
                continue;
            }
            for (int i = 0; i < word.length(); i++) {
                terms.add(word.substring(i, Math.min(i + 2, word.length())));
            }
        }
        return terms;
    }

    /** Letters and digits of a word apart: "500gb" as "500" and "gb", "m8x40" as "m", "8", "x", "40", and as "m8". */
    public static List<String> pieces(String word) {
        List<String> pieces = new ArrayList<>();
        if (chinese(word) || !digits(word)) {
            return pieces;
        }
        int from = 0;
        for (int i = 1; i <= word.length(); i++) {
            if (i == word.length() || letter(word, i) != letter(word, i - 1)) {
                pieces.add(word.substring(from, i));
                from = i;
            }
        }
        int times = word.lastIndexOf('x');
        if (times > 0 && digits(word.substring(0, times))) {
            pieces.addAll(0, List.of(word.split("(?<=\\d)x(?=\\d)")));
        }
        return pieces.size() == 1 ? List.of() : pieces;
    }

    private static boolean letter(String word, int place) {
        return Character.isLetter(word.charAt(place));
    }

    /** Neighbouring words written as one, two to {@code most} of them. */
    public static Set<String> joined(List<String> words, int most) {
        Set<String> joined = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            StringBuilder one = new StringBuilder(words.get(i).replace(".", ""));
            for (int j = i + 1; j < words.size() && j < i + most && !chinese(words.get(j)); j++) {
                one.append(words.get(j).replace(".", ""));
                if (one.length() <= 40 && !chinese(words.get(i))) {
                    joined.add(one.toString());
                }
            }
        }
        return joined;
    }

    /** The longest beginning that {@link #beginnings} gives. */
    public static final int LONGEST_BEGINNING = 8;

    /** What a number begins with, shorter than itself. */
    public static Set<String> beginnings(String key) {
        Set<String> beginnings = new LinkedHashSet<>();
        for (int to = 2; to < key.length() && to <= LONGEST_BEGINNING; to++) {
            beginnings.add(key.substring(0, to));
        }
        return beginnings;
    }

    /** Every three neighbours of a number. */
    public static Set<String> threes(String key) {
        Set<String> threes = new LinkedHashSet<>();
        for (int i = 0; i + 3 <= key.length(); i++) {
            threes.add(key.substring(i, i + 3));
        }
        return threes;
    }

    /** Screws and screw, batteries and battery; not glass, not chassis. */
    public static String stem(String word) {
        int length = word.length();
        if (length < 4 || word.charAt(length - 1) != 's' || !letters(word)) {
            return word;
        }
        if (word.endsWith("ies") && length > 4) {
            return word.substring(0, length - 3) + "y";
        }
        if (word.endsWith("ses")
                || word.endsWith("xes")
                || word.endsWith("zes")
                || word.endsWith("ches")
                || word.endsWith("shes")) {
            return word.substring(0, length - 2);
        }
        boolean plural = "sui".indexOf(word.charAt(length - 2)) < 0;
        return plural ? word.substring(0, length - 1) : word;
    }

    private static String shortened(String word) {
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }
}
