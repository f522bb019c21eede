package org.kontor.ops.model.source;

import java.util.Map;

/**
 * One segment of an interchange.
 *
 * @param line of the file
 * @param values by place of element and component, from 1: {@code 2=1}
 */
record EdifactSegment(String tag, int line, Map<String, String> values) {

    /** The value of a component; empty when there is none. */
    String at(int element, int component) {
        return values.getOrDefault(element + "=" + component, "");
    }

    String at(int element) {
        return at(element, 1);
    }

    /** How many characters it holds. */
    int length() {
        return values.values().stream().mapToInt(String::length).sum();
    }
}
