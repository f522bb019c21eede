package org.kontor.approval.model;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kontor.approval.event.Reason;

/** What a flow and a rule keep as JSON: reasons, rules as they stood, tiers. */
public final class FlowJson {

    private FlowJson() {}

    public static String reasons(Collection<Reason> reasons) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Reason reason : reasons) {
            JsonObjectBuilder details = Json.createObjectBuilder();
            new TreeMap<>(reason.details()).forEach(details::add);
            all.add(Json.createObjectBuilder().add("key", reason.key()).add("details", details));
        }
        return all.build().toString();
    }

    public static List<Reason> reasons(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().stream()
                    .map(JsonValue::asJsonObject)
                    .map(reason -> new Reason(reason.getString("key"), details(reason.getJsonObject("details"))))
                    .toList();
        }
    }

    private static Map<String, String> details(JsonObject json) {
        Map<String, String> details = new TreeMap<>();
        json.forEach((name, value) -> details.put(name, ((JsonString) value).getString()));
        return details;
    }

    static String rules(Collection<StandingRule> rules) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        rules.forEach(rule -> all.add(Json.createObjectBuilder()
                .add("id", rule.id())
                .add("version", rule.version())
                .add("name", rule.name())
                .add("condition", ConditionJson.write(rule.terms().condition()))
                .add("tiers", tiers(rule.terms().tiers()))));
        return all.build().toString();
    }

    /** Tiers as an array of arrays of texts: {@code [["role:a person:3", "authority"], ["role:b"]]}. */
    public static String tiers(List<List<List<Ask>>> tiers) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (List<List<Ask>> tier : tiers) {
            JsonArrayBuilder seats = Json.createArrayBuilder();
            tier.forEach(anyOf -> seats.add(Ask.write(anyOf)));
            all.add(seats);
        }
        return all.build().toString();
    }

    public static List<List<List<Ask>>> tiers(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().stream()
                    .map(JsonValue::asJsonArray)
                    .map(tier -> tier.getValuesAs(JsonString::getString).stream()
                            .map(Ask::parseAll)
                            .toList())
                    .toList();
        }
    }
}
