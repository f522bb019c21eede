package org.kontor.compliance.model.screening;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A name without what differs from one writer to the next: capitals, accents, punctuation, the legal form of a company,
 * and the script where letters can be turned into Latin ones. Chinese stays as it is, without blanks.
 */
public record PlainName(List<String> words) {

    private static final Set<String> FORMS = Set.of(
            "gmbh",
            "mbh",
            "ag",
            "kg",
            "ohg",
            "ug",
            "co",
            "company",
            "corp",
            "corporation",
            "inc",
            "incorporated",
            "ltd",
            "limited",
            "llc",
            "llp",
            "lp",
            "plc",
            "sa",
            "sas",
            "sarl",
            "srl",
            "spa",
            "sl",
            "bv",
            "nv",
            "ab",
            "as",
            "oy",
            "aps",
            "pte",
            "pty",
            "pvt",
            "private",
            "public",
            "jsc",
            "ojsc",
            "pjsc",
            "cjsc",
            "ooo",
            "oao",
            "zao",
            "pao",
            "ao",
            "fze",
            "fzc",
            "fzco",
            "fzllc",
            "cv",
            "de",
            "sab",
            "sdn",
            "bhd",
            "kft",
            "doo",
            "the",
            "and",
            "of",
            "und",
            "et");

    /** Letters by pairs: the letter, its Latin writing. */
    private static final Map<Character, String> LATIN = latin(
            "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch"
                    + " ы y э e ю yu я ya і i ї i є e ґ g ў u ъ - ь - α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο"
                    + " o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o ß ss ø o æ ae œ oe đ d ð d þ th ł l ı i ə a ʻ - ʼ -");

    private static Map<Character, String> latin(String pairs) {
        String[] all = pairs.split(" ");
        Map<Character, String> letters = new java.util.HashMap<>();
        for (int i = 0; i < all.length; i += 2) {
            letters.put(all[i].charAt(0), all[i + 1].equals("-") ? "" : all[i + 1]);
        }
        return Map.copyOf(letters);
    }

    public PlainName {
        words = List.copyOf(words);
    }

    public static PlainName of(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}|\u0640", "")
                .replaceAll("[\u0622\u0623\u0625\u0671]", "\u0627")
                .toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder();
        for (char letter : bare.toCharArray()) {
            text.append(LATIN.getOrDefault(letter, String.valueOf(letter)));
        }
        String[] parts = text.toString()
                .replaceAll("(?<=\\p{L})['\u2019`.](?=\\p{L})", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" ");
        List<String> words = new ArrayList<>();
        for (String part : parts) {
            if (!part.isEmpty() && !FORMS.contains(part)) {
                words.add(part);
            }
        }
        return new PlainName(words.isEmpty() ? List.of(parts) : words);
    }

    /** For the index by groups of three letters. */
    public String text() {
        return words.stream().collect(Collectors.joining(" "));
    }

    String joined() {
        return String.join("", words);
    }

    boolean isChinese() {
        return joined().codePoints().anyMatch(Character::isIdeographic);
    }
}
