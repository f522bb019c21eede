package org.kontor.ops.model;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Properties of an article: columns {@code attribute:code}, with {@code attribute:code:de} and {@code attribute:code:zh}
 * for the words of those languages, and a catalogue's features by their names, from which the code is made. What a feature is called and measured in is kept for the case that nobody has defined it yet.
 */
final class ProductFeatures {

    private static final int VALUE = 300;

    private final JsonObjectBuilder values = Json.createObjectBuilder();
    private final JsonObjectBuilder chinese = Json.createObjectBuilder();
    private final JsonObjectBuilder german = Json.createObjectBuilder();
    private final JsonObjectBuilder labels = Json.createObjectBuilder();

    ProductFeatures(Cells cells) {
        String own = cells.text("language", 8).toLowerCase(Locale.ROOT);
        for (JsonObject feature : JsonCell.objects(cells, "features", OpsRule.LINE_FEATURE_UNREADABLE)) {
            add(feature, own);
        }
        for (String name : cells.names()) {
            String value = name.startsWith("attribute:") ? cells.text(name, VALUE) : "";
            if (!value.isEmpty()) {
                addColumn(name.substring("attribute:".length()), value, own);
            }
        }
    }

    private void addColumn(String code, String value, String own) {
        int words = code.length() - ":de".length();
        if (code.endsWith(":de")) {
            german.add(code.substring(0, words), value);
        } else if (code.endsWith(":zh")) {
            chinese.add(code.substring(0, words), value);
        } else {
            values.add(code, value);
            if (own.equals("de")) {
                german.add(code, value);
            }
        }
    }

    private void add(JsonObject feature, String language) {
        String name = feature.getString("name", "").strip();
        String own = value(name, feature);
        String english = value(name, in(feature, "en"));
        String translated = value(name, in(feature, "zh"));
        String inGerman = feature.getString("language", language).equals("de") ? own : value(name, in(feature, "de"));
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
        if (!value.isEmpty() && !inGerman.isEmpty()) {
            german.add(Slug.of(name), inGerman);
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

    /** Values in German, as far as the line says them apart or is in German itself. */
    String german() {
        return german.build().toString();
    }

    String labels() {
        return labels.build().toString();
    }
}
