package org.kontor.cart.page;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.cart.service.CartView;

/** A cart as a form remembers that its reader saw it, so that he can be told what others changed since. */
final class SeenCart {

    private static final int LONGEST = 100_000;

    private SeenCart() {}

    /**
     * @param seen empty when the line is new
     * @param now empty when it is gone
     */
    public record Difference(String sku, String seen, String now) {}

    static String write(CartView cart) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        lines(cart).forEach((sku, quantity) -> lines.add(sku).add(quantity));
        return lines.build().toString();
    }

    /** What is otherwise than it was written; nothing when nothing readable was written. */
    static List<Difference> differences(String written, CartView now) {
        Map<String, String> seen = read(written);
        Map<String, String> is = lines(now);
        Set<String> all = new LinkedHashSet<>(seen.keySet());
        all.addAll(is.keySet());
        return written == null
                ? List.of()
                : all.stream()
                        .map(sku -> new Difference(sku, seen.getOrDefault(sku, ""), is.getOrDefault(sku, "")))
                        .filter(line -> !line.seen().equals(line.now()))
                        .toList();
    }

    private static Map<String, String> lines(CartView cart) {
        return cart.lines().stream()
                .collect(Collectors.toMap(
                        line -> line.isPacked() ? line.sku() + " (" + line.unit() + ")" : line.sku(),
                        line -> line.quantity().stripTrailingZeros().toPlainString(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static Map<String, String> read(String json) {
        Map<String, String> seen = new LinkedHashMap<>();
        if (json == null || json.length() > LONGEST) {
            return seen;
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonArray lines = reader.readArray();
            for (int i = 0; i + 1 < lines.size(); i += 2) {
                seen.put(lines.getString(i), lines.getString(i + 1));
            }
        } catch (JsonException | ClassCastException notOurs) {
            return Map.of();
        }
        return seen;
    }
}
