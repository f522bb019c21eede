package org.kontor.catalog.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontor.catalog.service.search.Facet;
import org.kontor.catalog.service.search.FacetValue;
import org.kontor.catalog.service.search.ProductPage;

/** The filters of an address beside the facets of what was found: each shows as a chip and is kept by the form. */
public final class ChosenFilters {

    /** A chosen filter and the address without it. */
    public record Chip(String name, String value, String without) {}

    private final Map<String, Facet> facets = new LinkedHashMap<>();
    /** Of attributes whose facet has nothing to show. */
    private final Map<String, String> names = new HashMap<>();

    private final SearchAddress address;

    ChosenFilters(ProductPage found, SearchAddress address) {
        found.facets().forEach(facet -> facets.put(facet.code(), facet));
        found.instead().without().forEach(filter -> names.put(filter.attribute(), filter.name()));
        this.address = address;
    }

    List<Chip> chips() {
        List<Chip> chips = new ArrayList<>();
        address.filters()
                .forEach((code, values) -> values.forEach(value -> {
                    Facet facet = facets.get(code);
                    chips.add(new Chip(
                            facet == null ? names.getOrDefault(code, code) : facet.name(),
                            label(facet, value),
                            address.without(code, value)));
                }));
        return chips;
    }

    /** As the facet has it in the reader's language; a range with its unit. */
    private static String label(Facet facet, String chosen) {
        if (facet == null) {
            return range(chosen);
        }
        String label = facet.values().stream()
                .filter(value -> value.value().equals(chosen))
                .map(FacetValue::label)
                .findFirst()
                .orElse(range(chosen));
        return facet.unit() == null ? label : label + "\u202f" + facet.unit();
    }

    private static String range(String chosen) {
        if (chosen.startsWith("..")) {
            return "≤ " + chosen.substring(2);
        }
        return chosen.endsWith("..") ? "≥ " + chosen.substring(0, chosen.length() - 2) : chosen.replace("..", "–");
    }

    boolean ranged(String code) {
        return facets.containsKey(code) && facets.get(code).ranged();
    }

    /** Filters for which neither a value of these facets nor the ends of a range stand in the form. */
    List<SearchAddress.Field> hiddenBeside(List<Facet> shown) {
        Set<SearchAddress.Field> fields = new HashSet<>();
        for (Facet facet : shown) {
            String name = SearchAddress.FILTER + facet.code();
            facet.values().forEach(value -> fields.add(new SearchAddress.Field(name, value.value())));
            if (ranged(facet.code())) {
                fields.add(new SearchAddress.Field(name, String.join("..", address.range(facet.code()))));
            }
        }
        return address.getFilterList().stream()
                .filter(field -> !fields.contains(field))
                .toList();
    }
}
