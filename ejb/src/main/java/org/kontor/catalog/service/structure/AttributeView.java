package org.kontor.catalog.service.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.structure.AttributeKind;
import org.kontor.catalog.model.structure.Measure;

/**
 * An attribute with the values that articles have of it.
 *
 * @param values the most frequent first
 */
public record AttributeView(
        String code,
        String nameEn,
        String nameZh,
        String unit,
        AttributeKind kind,
        boolean facet,
        int position,
        long version,
        List<Value> values) {

    /** @param german null where it is the English word; @param articles how many have it */
    public record Value(String english, String chinese, String german, long articles) {}

    /** Values that mean the same. @param best the most frequent; @param others the rest */
    public record Group(String best, List<String> others, long articles) {}

    public AttributeView {
        values = values.stream()
                .sorted(Comparator.comparingLong(Value::articles).reversed().thenComparing(Value::english))
                .toList();
    }

    /** Those of several values. */
    public List<Group> groups() {
        Map<String, List<Value>> same = new LinkedHashMap<>();
        values.forEach(value -> same.computeIfAbsent(Measure.meaning(value.english(), unit), key -> new ArrayList<>())
                .add(value));
        return same.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> new Group(
                        group.get(0).english(),
                        group.stream().skip(1).map(Value::english).toList(),
                        group.stream().skip(1).mapToLong(Value::articles).sum()))
                .toList();
    }
}
