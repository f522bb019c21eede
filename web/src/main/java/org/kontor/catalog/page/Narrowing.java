package org.kontor.catalog.page;

import java.util.ArrayList;
import java.util.List;
import org.kontor.catalog.service.CategoryNode;
import org.kontor.catalog.service.search.Facet;
import org.kontor.catalog.service.search.FacetValue;
import org.kontor.catalog.service.search.Instead;
import org.kontor.catalog.service.search.ProductPage;
import org.kontor.catalog.service.search.ValuesWanted;

/** By what a search can be narrowed, as its page shows it, and by what it is. */
public final class Narrowing {

    private static final int FACETS = 6;
    private static final int VALUES = 6;

    private final ProductPage found;
    private final SearchAddress address;
    private final ChosenFilters chosen;
    private final List<Facet> facets;
    private final ValuesWanted unfolded;

    /** @param unfolded the attribute of which the reader wants to see more values */
    Narrowing(ProductPage found, SearchAddress address, ValuesWanted unfolded) {
        this.found = found;
        this.unfolded = unfolded;
        this.address = address;
        this.chosen = new ChosenFilters(found, address);
        this.facets = shown(found.facets(), unfolded.attribute()).stream()
                .map(facet -> unfolded(facet) ? facet : shortened(facet))
                .toList();
    }

    /** Those for which a page has room. */
    static List<Facet> shown(List<Facet> facets) {
        return shown(facets, "");
    }

    private static List<Facet> shown(List<Facet> facets, String unfolded) {
        return facets.stream()
                .filter(facet -> facet.selected()
                        || facet.values().size() > 1
                        || facet.code().equals(unfolded))
                .limit(FACETS)
                .toList();
    }

    private static Facet shortened(Facet facet) {
        if (facet.values().size() <= VALUES + 1) {
            return facet;
        }
        List<FacetValue> values = new ArrayList<>();
        for (FacetValue value : facet.values()) {
            if (values.size() < VALUES || value.selected()) {
                values.add(value);
            }
        }
        return facet.with(values);
    }

    /** Facets that can still narrow what was found; one is unfolded when the reader asks for it. */
    public List<Facet> getFacets() {
        return facets;
    }

    /** How many values of a facet are folded away. */
    public int folded(Facet shown) {
        return found.facets().stream()
                .filter(facet -> facet.code().equals(shown.code()))
                .mapToInt(facet -> facet.values().size() - shown.values().size())
                .sum();
    }

    public boolean unfolded(Facet shown) {
        return shown.code().equals(unfolded.attribute());
    }

    /** What the values of a facet that is unfolded have in them; empty for all of them. */
    public String part(Facet shown) {
        return unfolded(shown) ? unfolded.part() : "";
    }

    /** Whether one may say what the values are to have in them: not all are listed, or some was said already. */
    public boolean findable(Facet shown) {
        return unfolded(shown) && (shown.rarer() > 0 || !unfolded.part().isEmpty());
    }

    /** How many values of a facet that is unfolded are too rare to be listed. */
    public int rare(Facet shown) {
        return folded(shown) == 0 ? shown.rarer() : 0;
    }

    public List<ChosenFilters.Chip> getChips() {
        return chosen.chips();
    }

    /** Filters without a field of their own among those shown. */
    public List<SearchAddress.Field> getHidden() {
        return chosen.hiddenBeside(facets);
    }

    /** Whether one may want all values of a facet from one to another. */
    public boolean ranged(Facet shown) {
        return chosen.ranged(shown.code());
    }

    /** Where a range begins and ends as it was chosen. */
    public String[] range(Facet shown) {
        return address.range(shown.code());
    }

    /** Filters without which something would be found. */
    public List<Instead.Dropped> getDroppable() {
        return found.instead().without().stream()
                .filter(filter -> filter.articles() > 0)
                .toList();
    }

    /** The categories one can go down into from here; the level of the chosen one when it has none below. */
    public List<CategoryNode> getCategories() {
        List<CategoryNode> level = found.categories();
        for (var step : found.category()) {
            List<CategoryNode> below = level.stream()
                    .filter(node -> node.code().equals(step.code()))
                    .flatMap(node -> node.children().stream())
                    .toList();
            if (below.isEmpty()) {
                break;
            }
            level = below;
        }
        level = filled(level);
        while (found.category().isEmpty()
                && level.size() == 1
                && !filled(level.get(0).children()).isEmpty()) {
            level = filled(level.get(0).children());
        }
        return level;
    }

    private static List<CategoryNode> filled(List<CategoryNode> level) {
        return level.stream().filter(node -> node.count() > 0).toList();
    }
}
