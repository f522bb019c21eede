package org.kontor.catalog.page;

import java.util.Comparator;
import java.util.List;
import org.kontor.catalog.service.search.Facet;
import org.kontor.catalog.service.search.FacetValue;
import org.kontor.shell.ArticleRow;

/**
 * An attribute as a column of a table of articles.
 *
 * @param values one for each article; empty where it has none
 */
public record AttributeColumn(String name, List<String> values) {

    private static final int MOST = 4;

    /**
     * The attributes by which most of what was found is told apart, in their order: the same on every page of it. One that is
     * narrowed to a single value tells nothing apart.
     */
    static List<AttributeColumn> of(
            List<Facet> facets, SearchAddress address, List<ArticleRow> rows, ArticleWords words) {
        List<Facet> best = facets.stream()
                .filter(facet -> values(facet, address).size() > 1)
                .sorted(Comparator.comparingLong((Facet facet) -> articles(facet, address))
                        .reversed())
                .limit(MOST)
                .toList();
        return facets.stream()
                .filter(best::contains)
                .map(facet -> new AttributeColumn(
                        facet.name(),
                        rows.stream()
                                .map(row -> value(row, facet.code(), words))
                                .toList()))
                .toList();
    }

    /** Those that what was found may have: a facet has also the others that could be chosen. */
    private static List<FacetValue> values(Facet facet, SearchAddress address) {
        List<String> chosen = address.filters().getOrDefault(facet.code(), List.of());
        boolean any = chosen.isEmpty() || chosen.stream().anyMatch(value -> value.contains(".."));
        return any
                ? facet.values()
                : facet.values().stream().filter(FacetValue::selected).toList();
    }

    private static long articles(Facet facet, SearchAddress address) {
        return values(facet, address).stream().mapToLong(FacetValue::count).sum();
    }

    private static String value(ArticleRow row, String attribute, ArticleWords words) {
        return row.product().attributes().stream()
                .filter(value -> value.code().equals(attribute))
                .findFirst()
                .map(words::value)
                .orElse("");
    }
}
