package org.kontor.ops.model;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
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
            return List.copyOf(reader.readArray().getValuesAs(JsonObject.class));
        } catch (JsonException | ClassCastException noList) {
            throw Cells.broken(rule, field, text);
        }
    }
}
