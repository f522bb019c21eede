package org.kontor.ops.model;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Properties of an article: columns {@code attribute:code}, and a catalogue's features by their names, from which the code
 * is made. What a feature is called and measured in is kept for the case that nobody has defined it yet.
 */
final class ProductFeatures {

    private static final int VALUE = 300;

    private final JsonObjectBuilder values = Json.createObjectBuilder();
    private final JsonObjectBuilder chinese = Json.createObjectBuilder();
    private final JsonObjectBuilder labels = Json.createObjectBuilder();

    ProductFeatures(Cells cells) {
        for (JsonObject feature : JsonCell.objects(cells, "features", OpsRule.LINE_FEATURE_UNREADABLE)) {
            add(feature);
        }
        for (String name : cells.names()) {
            String value = name.startsWith("attribute:") ? cells.text(name, VALUE) : "";
            if (!value.isEmpty()) {
                values.add(name.substring("attribute:".length()), value);
            }
        }
    }

    private void add(JsonObject feature) {
        String name = feature.getString("name", "").strip();
        String own = value(name, feature);
        String english = value(name, in(feature, "en"));
        String translated = value(name, in(feature, "zh"));
        if (name.isEmpty() || name.length() > 100) {
            throw Cells.broken(OpsRule.LINE_FEATURE_UNREADABLE, "features", name + " = " + own);
        }
        String value = english.isEmpty() ? own : english;
        if (!value.isEmpty()) {
            values.add(Slug.of(name), value);
            labels.add(
                    Slug.of(name),
                    Json.createObjectBuilder()
                            .add("name", nameIn(feature, "en", name))
                            .add("name_zh", nameIn(feature, "zh", nameIn(feature, "en", name)))
                            .add("unit", feature.getString("unit", "")));
        }
        if (!value.isEmpty() && !translated.isEmpty()) {
            chinese.add(Slug.of(name), translated);
        }
    }

    private static JsonObject in(JsonObject feature, String language) {
        JsonValue said = feature.getOrDefault(language, JsonValue.EMPTY_JSON_OBJECT);
        return said.getValueType() == JsonValue.ValueType.OBJECT ? said.asJsonObject() : JsonValue.EMPTY_JSON_OBJECT;
    }

    private static String nameIn(JsonObject feature, String language, String otherwise) {
        String name = in(feature, language).getString("name", "").strip();
        if (name.length() > 100) {
            throw Cells.broken(OpsRule.LINE_FEATURE_UNREADABLE, "features", name);
        }
        return name.isEmpty() ? otherwise : name;
    }

    private static String value(String name, JsonObject said) {
        String value = words(said).stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
        if (value.length() > VALUE) {
            throw Cells.broken(OpsRule.LINE_FEATURE_UNREADABLE, "features", name + " = " + value);
        }
        return value;
    }

    private static List<String> words(JsonObject feature) {
        try {
            return feature.containsKey("values")
                    ? List.copyOf(feature.getJsonArray("values").getValuesAs(JsonString::getString))
                    : List.of();
        } catch (ClassCastException noWords) {
            throw Cells.broken(OpsRule.LINE_FEATURE_UNREADABLE, "features", feature.toString());
        }
    }

    String values() {
        return values.build().toString();
    }

    /** Values in Chinese, as far as the line says them apart. */
    String chinese() {
        return chinese.build().toString();
    }

    String labels() {
        return labels.build().toString();
    }
}
