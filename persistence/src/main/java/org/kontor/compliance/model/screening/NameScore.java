package org.kontor.compliance.model.screening;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.EncoderException;
import org.apache.commons.codec.language.bm.BeiderMorseEncoder;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How alike two names are, from 0 to 1: word by word in any order, by letters and by sound. A word that many names have in
 * common counts little; one word of a name of several proves nothing.
 */
public final class NameScore {

    /** From here on a person looks at it. */
    public static final double HIT = 0.88;

    private static final double WEAK_HIT = 0.97;
    private static final double ALIKE = 0.86;
    private static final double MAYBE = 0.7;
    private static final double SOUNDS = 0.93;
    private static final double FEW_WRONG = 0.9;
    private static final double SHORTER = 0.75;
    private static final int CACHED = 50_000;
    private static final int LONG_WORD = 4;
    private static final double SAME_LENGTH = 0.7;

    private static final Set<String> COMMON = Set.of(
            "trading",
            "trade",
            "international",
            "general",
            "group",
            "holding",
            "holdings",
            "import",
            "export",
            "services",
            "service",
            "industries",
            "industrial",
            "industry",
            "investment",
            "investments",
            "enterprises",
            "enterprise",
            "establishment",
            "shipping",
            "marine",
            "transport",
            "logistics",
            "technology",
            "technologies",
            "electronics",
            "engineering",
            "construction",
            "development",
            "bank",
            "national",
            "global",
            "world",
            "new",
            "first",
            "center",
            "centre",
            "business",
            "commercial",
            "management",
            "consulting",
            "systems",
            "solutions",
            "products",
            "supply",
            "supplies",
            "foods",
            "food",
            "pharma",
            "medical",
            "east",
            "west",
            "north",
            "south",
            "american",
            "china",
            "organization",
            "organisation",
            "foundation",
            "society",
            "association",
            "committee",
            "office",
            "agency",
            "street",
            "st",
            "road",
            "avenue",
            "box",
            "po",
            "floor",
            "building",
            "no",
            "al",
            "el",
            "bin",
            "ibn",
            "abu",
            "abd",
            "von",
            "van");

    private static final JaroWinklerSimilarity LETTERS = new JaroWinklerSimilarity();
    private static final LevenshteinDistance STEPS = LevenshteinDistance.getDefaultInstance();
    private static final BeiderMorseEncoder SOUND = new BeiderMorseEncoder();
    private static final Map<String, Set<String>> SOUNDS_OF = new ConcurrentHashMap<>();

    private NameScore() {}

    /** Whether so much is enough for a name of this kind. */
    public static boolean isHit(double score, Listed.Kind kind) {
        return score >= (kind == Listed.Kind.WEAK ? WEAK_HIT : HIT);
    }

    public static double of(PlainName one, PlainName other) {
        String whole = one.joined();
        String wholeOther = other.joined();
        if (whole.equals(wholeOther)) {
            return 1;
        }
        if (one.isChinese() || other.isChinese()) {
            return chinese(whole, wholeOther);
        }
        double asOne = digits(whole).equals(digits(wholeOther))
                ? 1 - (double) STEPS.apply(whole, wholeOther) / Math.max(whole.length(), wholeOther.length())
                : 0;
        boolean swap = one.words().size() > other.words().size();
        double byWords = byWords(swap ? other : one, swap ? one : other);
        return Math.max(byWords, asOne >= FEW_WRONG && whole.length() > LONG_WORD ? asOne : 0);
    }

    /** A number more or less is another number. */
    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    /** One contains the other, or a sign or two differ. */
    private static double chinese(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int shorter = Math.min(one.length(), other.length());
        if (shorter >= LONG_WORD && (one.contains(other) || other.contains(one))) {
            return SOUNDS;
        }
        return 1 - (double) STEPS.apply(one, other) / longer;
    }

    private static double byWords(PlainName shorter, PlainName longer) {
        Set<Integer> taken = new HashSet<>();
        double found = 0;
        double foundOfLonger = 0;
        double all = 0;
        int matched = 0;
        for (String word : shorter.words()) {
            double best = 0;
            int at = -1;
            for (int i = 0; i < longer.words().size(); i++) {
                double alike =
                        taken.contains(i) ? 0 : alike(word, longer.words().get(i));
                if (alike > best) {
                    best = alike;
                    at = i;
                }
            }
            all += weight(word);
            if (at >= 0) {
                taken.add(at);
                found += weight(word) * best;
                foundOfLonger += weight(longer.words().get(at)) * best;
                matched += COMMON.contains(word) ? 0 : 1;
            }
        }
        long telling =
                longer.words().stream().filter(word -> !COMMON.contains(word)).count();
        if (matched < Math.min(2, telling)) {
            return Math.min(found / all, foundOfLonger / weight(longer.words())) * SHORTER;
        }
        return SHORTER * found / all + (1 - SHORTER) * foundOfLonger / weight(longer.words());
    }

    private static double weight(List<String> words) {
        return words.stream().mapToDouble(NameScore::weight).sum();
    }

    private static double weight(String word) {
        return word.length() == 1 || COMMON.contains(word) ? 0.3 : 1;
    }

    private static double alike(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (one.chars().anyMatch(Character::isDigit) || other.chars().anyMatch(Character::isDigit)) {
            return 0;
        }
        if (Math.min(one.length(), other.length()) < SAME_LENGTH * Math.max(one.length(), other.length())) {
            return 0;
        }
        double letters = LETTERS.apply(one, other);
        if (letters >= MAYBE
                && letters < SOUNDS
                && Math.min(one.length(), other.length()) >= LONG_WORD
                && sound(one).stream().anyMatch(sound(other)::contains)) {
            return SOUNDS;
        }
        return letters >= ALIKE ? letters : 0;
    }

    private static Set<String> sound(String word) {
        if (SOUNDS_OF.size() > CACHED) {
            SOUNDS_OF.clear();
        }
        return SOUNDS_OF.computeIfAbsent(word, NameScore::sounds);
    }

    private static Set<String> sounds(String word) {
        try {
            return Set.copyOf(List.of(SOUND.encode(word).split("\\|")));
        } catch (EncoderException | IllegalArgumentException unknown) {
            return Set.of(word);
        }
    }
}
