package org.kontor.approval.model;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;

/**
 * Conditions as they are kept: {@code {"all": [...]}}, {@code {"any": [...]}} or {@code {"field": "AMOUNT", "is":
 * "MORE_THAN", "value": ["5000"], "currency": "EUR"}}. What it reads, it writes the same.
 */
public final class ConditionJson {

    private ConditionJson() {}

    public static String write(Condition condition) {
        return json(condition).build().toString();
    }

    /** @throws org.kontor.kernel.RuleViolated {@link ApprovalRule#RULE_INVALID} */
    public static Condition read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            int[] tests = new int[1];
            return condition(reader.readObject(), 0, tests);
        } catch (JsonException | ClassCastException | NullPointerException wrong) {
            throw Condition.invalid("JSON");
        }
    }

    private static Condition condition(JsonObject json, int depth, int[] tests) {
        if (depth > Condition.MAX_DEPTH) {
            throw Condition.invalid("depth > " + Condition.MAX_DEPTH);
        }
        if (json.containsKey("all")) {
            return new Condition.All(parts(json.getJsonArray("all"), depth, tests));
        }
        if (json.containsKey("any")) {
            return new Condition.Any(parts(json.getJsonArray("any"), depth, tests));
        }
        if (++tests[0] > Condition.MAX_TESTS) {
            throw Condition.invalid("tests > " + Condition.MAX_TESTS);
        }
        List<String> values = json.getJsonArray("value").getValuesAs(JsonString::getString);
        return new Condition.Test(
                named(RuleField.values(), json.getString("field")),
                named(RuleOperator.values(), json.getString("is")),
                values,
                json.getString("currency", null));
    }

    private static List<Condition> parts(JsonArray parts, int depth, int[] tests) {
        return parts.stream()
                .map(JsonValue::asJsonObject)
                .map(part -> condition(part, depth + 1, tests))
                .toList();
    }

    private static <E extends Enum<E>> E named(E[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Condition.invalid(name));
    }

    private static JsonObjectBuilder json(Condition condition) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (condition instanceof Condition.All all) {
            return json.add("all", array(all.of()));
        }
        if (condition instanceof Condition.Any any) {
            return json.add("any", array(any.of()));
        }
        Condition.Test test = (Condition.Test) condition;
        json.add("field", test.field().name()).add("is", test.operator().name());
        json.add("value", Json.createArrayBuilder(test.values()));
        return test.currency() == null ? json : json.add("currency", test.currency());
    }

    private static JsonArrayBuilder array(List<Condition> parts) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        parts.forEach(part -> array.add(json(part)));
        return array;
    }
}
