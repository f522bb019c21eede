package org.kontor.tests.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A parcel: units by line number, what its carrier has told, and what of it is asked to come back. */
final class ModelParcel {

    final String name;
    final Map<Integer, Long> units;
    final Map<Integer, Long> claimed = new TreeMap<>();
    boolean shipped;
    boolean delivered;

    ModelParcel(String name, Map<Integer, Long> units) {
        this.name = name;
        this.units = new TreeMap<>(units);
    }

    /** What of a line may still be sent back. */
    long returnable(int lineNo) {
        return shipped && delivered ? units.getOrDefault(lineNo, 0L) - claimed.getOrDefault(lineNo, 0L) : 0;
    }

    List<String> told() {
        List<String> told = new ArrayList<>();
        told.add("parcel %s: %s, %s, of %s"
                .formatted(
                        name,
                        shipped ? "has left" : "is here",
                        delivered ? "has come" : "has not come",
                        units.entrySet().stream()
                                .map(line -> line.getKey() + ":" + line.getValue())
                                .collect(Collectors.joining(" "))));
        claimed.forEach((no, quantity) -> {
            if (quantity != 0) {
                told.add("parcel %s line %d: claimed %d".formatted(name, no, quantity));
            }
        });
        return told;
    }
}
