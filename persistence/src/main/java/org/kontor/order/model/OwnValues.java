package org.kontor.order.model;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.kontor.organisation.event.OwnValue;

/** What a company's own fields hold on an order, as it is stored: an array of JSON objects. */
public final class OwnValues {

    private OwnValues() {}

    static String write(List<OwnValue> values) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        values.forEach(value -> all.add(Json.createObjectBuilder()
                .add("code", value.code())
                .add("label", value.label())
                .add("kind", value.kind())
                .add("version", value.version())
                .add("value", value.value())));
        return all.build().toString();
    }

    public static List<OwnValue> read(String json) {
        if (json == null || json.equals("[]")) {
            return List.of();
        }
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().stream()
                    .map(JsonValue::asJsonObject)
                    .map(OwnValues::value)
                    .toList();
        }
    }

    private static OwnValue value(JsonObject json) {
        return new OwnValue(
                json.getString("code"),
                json.getString("label"),
                json.getString("kind"),
                json.getJsonNumber("version").longValue(),
                json.getString("value"));
    }
}
