package org.kontor.tests.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a proof found: whether the claim holds, and its figures in the order they were added.
 *
 * @param holds whether the claim holds
 * @param figures name to value; neither holds spaces
 */
public record Verdict(boolean holds, Map<String, String> figures) {

    public Verdict {
        figures = new LinkedHashMap<>(figures);
    }

    /** A claim that holds so far. */
    public static Verdict begin() {
        return new Verdict(true, Map.of());
    }

    /** One more figure. */
    public Verdict with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(figures);
        more.put(name, String.valueOf(value).replaceAll("\\s+", "_"));
        return new Verdict(holds, more);
    }

    /** One more figure that the claim needs to be as said. */
    public Verdict require(String name, Object value, boolean asClaimed) {
        return new Verdict(holds && asClaimed, figures).with(name, value);
    }

    String line(String proof) {
        return "proof " + proof + ": " + (holds ? "ok" : "short")
                + figures.entrySet().stream()
                        .map(figure -> " " + figure.getKey() + "=" + figure.getValue())
                        .collect(Collectors.joining());
    }

    String table() {
        int width = figures.keySet().stream().mapToInt(String::length).max().orElse(0);
        return figures.entrySet().stream()
                .map(figure -> "  " + figure.getKey()
                        + " ".repeat(width - figure.getKey().length() + 2) + figure.getValue())
                .collect(Collectors.joining("\n"));
    }
}
