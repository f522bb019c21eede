package org.kontor.organisation.service.ownfield;

import java.util.Map;
import java.util.TreeMap;

/**
 * What was typed into a company's own fields.
 *
 * @param order by code
 * @param lines by the number of the line, from 1, or by its unit and article ({@code EQ-50}, {@code XBX:EQ-50}); each by code
 */
public record OwnInput(Map<String, String> order, Map<String, Map<String, String>> lines) {

    public static final OwnInput NONE = new OwnInput(Map.of(), Map.of());

    public OwnInput {
        order = new TreeMap<>(order);
        Map<String, Map<String, String>> copy = new TreeMap<>();
        lines.forEach((line, values) -> copy.put(line, new TreeMap<>(values)));
        lines = copy;
    }

    Map<String, String> line(int number, String key) {
        Map<String, String> numbered = lines.get(String.valueOf(number));
        return numbered == null ? lines.getOrDefault(key, Map.of()) : numbered;
    }

    public boolean isEmpty() {
        return order.isEmpty() && lines.isEmpty();
    }
}
