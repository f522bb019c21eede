package org.kontor.catalog.service.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kontor.catalog.gateway.IndexAnswer.Counted;
import org.kontor.catalog.gateway.SortKey;
import org.kontor.catalog.model.structure.AttributeKind;

/** What was counted, as the facets of a page. */
final class FacetList {

    private static final int MOST_FACETS = 12;
    private static final int MOST_VALUES = 60;

    /** @param key its place among values without a number; making it takes longer than comparing it */
    private record Placed(FacetValue value, byte[] key) {}

    private final ProductSearch search;
    private final ValuesWanted wanted;
    private final SortKey natural = new SortKey(Locale.ENGLISH);

    FacetList(ProductSearch search, ValuesWanted wanted) {
        this.search = search;
        this.wanted = wanted;
    }

    /** Those that tell most of the articles apart, in their own order; one with a single value tells nothing. */
    List<Facet> of(List<FacetQueries.Named> attributes, Map<Long, List<Counted>> counted) {
        List<Facet> all = attributes.stream()
                .filter(attribute -> counted.containsKey(attribute.id()))
                .filter(attribute -> attribute.facet() || search.filters().containsKey(attribute.code()))
                .map(attribute -> facet(attribute, counted.get(attribute.id())))
                .toList();
        Set<String> best = new HashSet<>();
        all.stream()
                .filter(facet -> facet.values().size() > 1)
                .sorted(Comparator.comparingLong(FacetList::articles).reversed())
                .limit(MOST_FACETS)
                .forEach(facet -> best.add(facet.code()));
        return all.stream()
                .filter(facet -> best.contains(facet.code())
                        || facet.selected()
                        || facet.code().equals(wanted.attribute()))
                .map(this::inOrder)
                .toList();
    }

    private Facet facet(FacetQueries.Named attribute, List<Counted> values) {
        List<String> chosen = search.filters().getOrDefault(attribute.code(), List.of());
        List<FacetValue> shown = new ArrayList<>();
        for (Counted value : values) {
            String label = search.chinese() ? value.chinese() : value.english();
            shown.add(new FacetValue(
                    value.english(),
                    label,
                    value.number(),
                    value.articles(),
                    chosen.contains(value.english()) || chosen.contains(label)));
        }
        return new Facet(
                attribute.code(),
                attribute.name(),
                attribute.unit(),
                attribute.kind() == AttributeKind.NUMBER,
                shown,
                0);
    }

    private static long articles(Facet facet) {
        return facet.values().stream().mapToLong(FacetValue::count).sum();
    }

    /** The most frequent values, by number, else by name. */
    private Facet inOrder(Facet facet) {
        List<FacetValue> all = facet.values().stream()
                .filter(value -> wanted.has(facet.code(), value))
                .toList();
        List<FacetValue> values = all.stream()
                .sorted(Comparator.comparing(FacetValue::selected)
                        .reversed()
                        .thenComparing(
                                Comparator.comparingLong(FacetValue::count).reversed()))
                .limit(MOST_VALUES)
                .map(value -> new Placed(value, natural.of(value.value())))
                .sorted(Comparator.comparing(
                                (Placed placed) -> placed.value.number(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Placed::key, Arrays::compareUnsigned))
                .map(Placed::value)
                .toList();
        int rarer = all.size() - values.size();
        return new Facet(facet.code(), facet.name(), facet.unit(), facet.amounts(), values, rarer);
    }
}
