package org.kontor.catalog.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.kontor.catalog.gateway.CategoryWords.Named;

/** The names of some categories, for finding those that somebody may mean while he types. */
final class CategoryNames {

    /** Of three neighbouring letters of what was typed, so many occur in a name that is nearly that. */
    private static final double NEARLY = 0.6;

    private final List<Named> categories;
    private final List<List<String>> lower;
    private final Map<String, List<Integer>> threes = new HashMap<>();

    CategoryNames(List<Named> categories) {
        this.categories = categories;
        this.lower = categories.stream()
                .map(category -> category.names().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList())
                .toList();
        for (int i = 0; i < categories.size(); i++) {
            for (String three : threes(String.join(" ", lower.get(i)))) {
                threes.computeIfAbsent(three, none -> new ArrayList<>()).add(i);
            }
        }
    }

    /** Those whose name contains what was typed in their order, and then those that nearly do, the nearest first. */
    List<Named> like(String typed) {
        String sought = typed.toLowerCase(Locale.ROOT);
        List<Integer> places = new ArrayList<>(IntStream.range(0, categories.size())
                .filter(place -> lower.get(place).stream().anyMatch(name -> name.contains(sought)))
                .boxed()
                .toList());
        Set<Integer> containing = new HashSet<>(places);
        Map<Integer, Integer> shared = shared(sought);
        double enough = NEARLY * threes(sought).size();
        shared.entrySet().stream()
                .filter(entry -> entry.getValue() > enough && !containing.contains(entry.getKey()))
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .forEach(places::add);
        return places.stream().map(categories::get).toList();
    }

    /** Category to how many of the threes of what was typed occur in its names. */
    private Map<Integer, Integer> shared(String sought) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (String three : threes(sought)) {
            threes.getOrDefault(three, List.of()).forEach(place -> shared.merge(place, 1, Integer::sum));
        }
        return shared;
    }

    /** Every three neighbours of each word, its beginning and end counted as letters. */
    private static Set<String> threes(String text) {
        Set<String> threes = new HashSet<>();
        SearchText.words(text).forEach(word -> threes.addAll(SearchText.threes("  " + word + " ")));
        return threes;
    }
}
