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
public final class OpenApi {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private OpenApi() {}

    static JsonObject document() {
        return document(Kontor.http());
    }

    private static JsonObject document(Http http) {
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
        return operations(Kontor.http());
    }

    public static Set<String> operations(Http http) {
        Set<String> operations = new TreeSet<>();
        document(http).getJsonObject("paths").forEach((path, methods) -> methods.asJsonObject().keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }
}
