package org.kontor.integration.model;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.io.StringReader;
import org.kontor.integration.event.BusinessEvent;

/**
 * The JSON form of an event: its components, preceded by {@code event} (context and type) and {@code version}. Readers
 * ignore members they do not know.
 */
public final class EventJson {

    private static final Jsonb JSONB = JsonbBuilder.create(new JsonbConfig().withNullValues(false));

    private EventJson() {}

    public static String write(BusinessEvent event) {
        JsonObject body = object(JSONB.toJson(event));
        return Json.createObjectBuilder(Json.createObjectBuilder()
                        .add("event", event.context() + "." + event.type())
                        .add("version", event.version())
                        .build())
                .addAll(Json.createObjectBuilder(body))
                .build()
                .toString();
    }

    /**
     * @throws jakarta.json.JsonException if the text is no JSON object
     * @throws jakarta.json.bind.JsonbException if it does not fit the type
     */
    public static <T> T read(String json, Class<T> type) {
        object(json);
        return JSONB.fromJson(json, type);
    }

    /** @throws jakarta.json.JsonException if the text is no JSON object */
    public static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
