package org.kontor.catalog.service.search;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.CatalogRule;
import org.kontor.catalog.model.structure.AttributeKind;
import org.kontor.catalog.model.structure.AttributeTerms;
import org.kontor.kernel.RuleViolated;

/**
 * What to look for. Filters of one attribute widen each other, filters of several attributes narrow; a value may also be a
 * range of numbers, {@code 20..40}, either end open.
 *
 * @param q words, part number, manufacturer's number or GTIN; blank for everything
 * @param category code; null for all. Articles of the categories below it belong to it
 * @param filters attribute code to values
 * @param page from 1
 * @param size 1 to 100
 * @param sort {@code relevance}, {@code name}, {@code sku} or {@code newest}
 * @param language {@code en} or {@code zh}
 */
public record ProductSearch(
        String q, String category, Map<String, List<String>> filters, int page, int size, String sort, String language)
        implements Serializable {

    public static final int MAX_LENGTH = 200;
    public static final int MAX_SIZE = 100;
    private static final int MAX_OFFSET = 100_000;
    private static final int MAX_FILTERS = 12;
    private static final int MAX_VALUES = 100;
    private static final List<String> SORTS = List.of("relevance", "name", "sku", "newest");

    /**
     * @throws RuleViolated when something is out of bounds, naming it
     */
    public ProductSearch {
        q = q == null ? "" : q.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        category = category == null || category.isBlank() ? null : category.strip();
        sort = sort == null || sort.isBlank() ? "relevance" : sort;
        filters = copy(filters);
        if (q.length() > MAX_LENGTH) {
            throw new RuleViolated(CatalogRule.QUERY_TOO_LONG, Map.of("max", MAX_LENGTH));
        }
        if (size < 1 || size > MAX_SIZE) {
            throw new RuleViolated(CatalogRule.PAGE_SIZE_OUT_OF_RANGE, Map.of("max", MAX_SIZE));
        }
        if (page < 1 || (long) (page - 1) * size > MAX_OFFSET) {
            throw new RuleViolated(CatalogRule.PAGE_OUT_OF_RANGE, Map.of("max", MAX_OFFSET / size + 1));
        }
        if (!SORTS.contains(sort)) {
            throw new RuleViolated(CatalogRule.SORT_UNKNOWN, Map.of("sorts", String.join(", ", SORTS)));
        }
    }

    public static ProductSearch of(String q, int page, int size, String language) {
        return new ProductSearch(q, null, Map.of(), page, size, null, language);
    }

    /** The same without a filter; without the category when it is null. */
    public ProductSearch without(String attribute) {
        Map<String, List<String>> less = new LinkedHashMap<>(filters);
        less.remove(attribute);
        return new ProductSearch(q, attribute == null ? null : category, less, 1, 1, "sku", language);
    }

    /** The words alone. */
    public ProductSearch wordsOnly() {
        return new ProductSearch(q, null, Map.of(), 1, 1, "sku", language);
    }

    /** The same with amounts as they are kept, in whatever unit they were written: 10,000 RPM is 10000 where that is the unit. */
    ProductSearch inUnits(Map<String, AttributeTerms> terms) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        filters.forEach((code, values) -> {
            AttributeTerms of = terms.get(code);
            boolean amounts = of != null && of.kind() == AttributeKind.NUMBER;
            kept.put(
                    code,
                    values.stream()
                            .map(value -> amounts && !value.contains("..")
                                    ? of.read(value, "", "")
                                            .map(AttributeTerms.Value::english)
                                            .orElse(value)
                                    : value)
                            .toList());
        });
        return new ProductSearch(q, category, kept, page, size, sort, language);
    }

    /** Everything there is. */
    public ProductSearch all() {
        return new ProductSearch("", null, Map.of(), 1, 1, null, language);
    }

    public boolean narrowed() {
        return category != null || !filters.isEmpty();
    }

    public boolean chinese() {
        return "zh".equals(language);
    }

    private static Map<String, List<String>> copy(Map<String, List<String>> filters) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        int values = 0;
        for (Map.Entry<String, List<String>> filter : filters.entrySet()) {
            List<String> chosen = filter.getValue().stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            values += chosen.size();
            if (!chosen.isEmpty()) {
                copy.put(filter.getKey(), chosen);
            }
        }
        if (copy.size() > MAX_FILTERS || values > MAX_VALUES) {
            throw new RuleViolated(CatalogRule.TOO_MANY_FILTERS, Map.of("max", MAX_FILTERS));
        }
        return Collections.unmodifiableMap(copy);
    }
}
