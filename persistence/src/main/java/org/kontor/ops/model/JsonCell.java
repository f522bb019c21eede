package org.kontor.ops.model;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;

/** Cells that hold a list of objects, as the readers of catalogues make them. */
final class JsonCell {

    private static final int MAX = 60_000;

    private JsonCell() {}

    /** The objects of the list; breaks the rule when it is none. */
    static List<JsonObject> objects(Cells cells, String field, OpsRule rule) {
        String text = cells.text(field, MAX);
        if (text.isEmpty()) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonArray list = reader.readArray();
            if (isText(list)) {
                return list.stream().map(JsonObject.class::cast).toList();
            }
        } catch (RuntimeException noList) {
            throw Cells.broken(rule, field, text);
        }
        throw Cells.broken(rule, field, text);
    }

    /** Whether the database can keep every text in it: no control characters, no half of a character. */
    private static boolean isText(JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> isText(((JsonString) value).getString());
            case ARRAY -> value.asJsonArray().stream().allMatch(JsonCell::isText);
            case OBJECT ->
                value.asJsonObject().entrySet().stream()
                        .allMatch(entry -> isText(entry.getKey()) && isText(entry.getValue()));
            default -> true;
        };
    }

    private static boolean isText(String text) {
        return text.codePoints()
                .noneMatch(c -> c < ' ' && "\t\n\r".indexOf(c) < 0
                        || c == 0x7F
                        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
