package org.kontor.tests.security;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;

/** The description that the interface gives of itself. */
final class OpenApi {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private OpenApi() {}

    static JsonObject document() {
        Http http = Kontor.http();
        String text = http.send(http.request("/openapi")
                        .header("Accept", "application/json")
                        .GET())
                .body();
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    /** As in {@code GET /api/v1/orders/{number}}. */
    static Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        document().getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject().keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }
}
