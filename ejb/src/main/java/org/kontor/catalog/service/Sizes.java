package org.kontor.catalog.service;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders an article's family by size and tells which attributes make the difference. */
final class Sizes {

    private Sizes() {}

    /** Codes of attributes that do not have the same value in every article. */
    static List<String> differing(Collection<ProductRow> family) {
        Map<String, String> first = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Boolean> differs = new LinkedHashMap<>();
        for (ProductRow row : family) {
            for (AttributeValue value : row.attributes()) {
                String seen = first.putIfAbsent(value.code(), value.value());
                counts.merge(value.code(), 1, Integer::sum);
                if (seen != null && !seen.equals(value.value())) {
                    differs.put(value.code(), true);
                }
            }
        }
        return first.keySet().stream()
                .filter(code -> differs.containsKey(code) || counts.get(code) < family.size())
                .toList();
    }

    /** By the first attribute in which the family differs, then the next; articles without a number last. */
    static List<ProductRow> sorted(Collection<ProductRow> family) {
        Comparator<ProductRow> order = Comparator.comparing(row -> 0);
        for (String code : differing(family)) {
            order = order.thenComparing(row -> number(row, code), Comparator.nullsLast(Comparator.naturalOrder()));
        }
        return family.stream().sorted(order.thenComparing(ProductRow::id)).toList();
    }

    private static BigDecimal number(ProductRow row, String code) {
        return row.attributes().stream()
                .filter(value -> value.code().equals(code))
                .map(AttributeValue::number)
                .findFirst()
                .orElse(null);
    }
}
