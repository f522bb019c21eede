package org.kontor.catalog.gateway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words and phrases that mean the same, and how a line is said with others of them. Plural and case do not matter; a Chinese
 * word is found within a run of characters, too.
 */
public final class Synonyms {

    public static final Synonyms NONE = new Synonyms(Map.of(), List.of());

    private static final int MOST = 8;
    private static final int SHORTEST_WITH_ENDING = 5;

    /** One way to say what a group means. */
    private record Phrase(String line, List<String> words, int group) {}

    /** A phrase found in a line, with what stands before and after it in a Chinese run. */
    private record Place(int from, int to, String before, String after, Phrase phrase) {}

    /** By the loose form of the first word; Chinese ones stand in a list of their own. */
    private final Map<String, List<Phrase>> byFirst;

    private final List<Phrase> chinese;
    private final Map<Integer, List<Phrase>> groups = new HashMap<>();

    private Synonyms(Map<String, List<Phrase>> byFirst, List<Phrase> chinese) {
        this.byFirst = byFirst;
        this.chinese = chinese;
        byFirst.values().forEach(phrases -> phrases.forEach(this::remember));
        chinese.forEach(this::remember);
    }

    private void remember(Phrase phrase) {
        groups.computeIfAbsent(phrase.group(), group -> new ArrayList<>()).add(phrase);
    }

    /** @param lines groups, each with commas between its phrases */
    public static Synonyms of(List<String> lines) {
        Map<String, List<Phrase>> byFirst = new HashMap<>();
        List<Phrase> chinese = new ArrayList<>();
        for (int group = 0; group < lines.size(); group++) {
            for (String line : lines.get(group).split(",")) {
                List<String> words = SearchText.words(line);
                if (words.size() == 1 && SearchText.chinese(words.get(0))) {
                    chinese.add(new Phrase(words.get(0), words, group));
                } else if (!words.isEmpty()) {
                    List<String> loose = words.stream().map(Synonyms::loose).toList();
                    byFirst.computeIfAbsent(loose.get(0), first -> new ArrayList<>())
                            .add(new Phrase(String.join(" ", words), loose, group));
                }
            }
        }
        return new Synonyms(byFirst, chinese);
    }

    /** The same line in other words; empty when none of its words has synonyms. */
    public List<String> otherwise(String typed) {
        if (groups.isEmpty()) {
            return List.of();
        }
        List<String> words = SearchText.words(typed);
        List<Place> places = places(words);
        Set<String> lines = new LinkedHashSet<>();
        lines.add(String.join(" ", words));
        String said = lines.iterator().next();
        List<List<String>> variants = new ArrayList<>(List.of(words));
        for (int at = places.size() - 1; at >= 0; at--) {
            Place place = places.get(at);
            for (List<String> variant : List.copyOf(variants)) {
                for (Phrase other : groups.get(place.phrase().group())) {
                    if (variants.size() <= MOST
                            && !other.line().equals(place.phrase().line())) {
                        variants.add(replaced(variant, place, other.line()));
                    }
                }
            }
        }
        variants.forEach(variant -> lines.add(String.join(" ", variant)));
        lines.remove(said);
        return List.copyOf(lines);
    }

    /** From left to right without overlapping; the longest that begins at a word. */
    private List<Place> places(List<String> words) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Place best = SearchText.chinese(words.get(i)) ? within(words.get(i), i) : startingAt(words, i);
            if (best != null) {
                places.add(best);
                i = best.to() - 1;
            }
        }
        return places;
    }

    private Place startingAt(List<String> words, int from) {
        Place best = null;
        for (Phrase phrase : byFirst.getOrDefault(loose(words.get(from)), List.of())) {
            int to = from + phrase.words().size();
            boolean same = to <= words.size()
                    && phrase.words()
                            .equals(words.subList(from, to).stream()
                                    .map(Synonyms::loose)
                                    .toList());
            if (same && (best == null || to > best.to())) {
                best = new Place(from, to, "", "", phrase);
            }
        }
        return best;
    }

    private Place within(String run, int at) {
        Place best = null;
        for (Phrase phrase : chinese) {
            int place = run.indexOf(phrase.line());
            if (place >= 0
                    && (best == null
                            || phrase.line().length() > best.phrase().line().length())) {
                best = new Place(
                        at,
                        at + 1,
                        run.substring(0, place),
                        run.substring(place + phrase.line().length()),
                        phrase);
            }
        }
        return best;
    }

    private static List<String> replaced(List<String> words, Place place, String line) {
        List<String> replaced = new ArrayList<>(words.subList(0, place.from()));
        if (SearchText.chinese(line)) {
            replaced.add(place.before() + line + place.after());
        } else {
            replaced.add(place.before());
            replaced.add(line);
            replaced.add(place.after());
            replaced.removeIf(String::isEmpty);
        }
        replaced.addAll(words.subList(place.to(), words.size()));
        return replaced;
    }

    /** Without the endings of plurals, English or German: only words of synonyms are compared like this. */
    private static String loose(String word) {
        String stem = SearchText.stem(word);
        return stem.length() >= SHORTEST_WITH_ENDING && SearchText.letters(stem)
                ? stem.replaceFirst("(en|er|es|e|n)$", "")
                : stem;
    }
}
