package org.kontor.tests.order;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;

/** A company's program that orders over REST. */
final class OrderClient {

    static final List<String> KEYS = List.of(
            "kontor_demo_nordwerk_7f3c9a51d2e84b06",
            "kontor_demo_huaxin_2b8e60f4c7a913d5",
            "kontor_demo_bluepeak_c95d17a3e06f42b8");

    static final String STAFF_KEY = "kontor_demo_staff_f04b7c2e91d85a36";

    private final Http http;

    OrderClient(String key) {
        this(Kontor.http().withKey(key));
    }

    /** @param http with a key */
    OrderClient(Http http) {
        this.http = http;
    }

    record Line(String sku, int quantity) {}

    static String key() {
        return "test-" + UUID.randomUUID();
    }

    HttpResponse<String> place(String key, List<Line> lines) {
        return post(
                key,
                lines.stream()
                        .map(line -> "{\"sku\":\"" + line.sku() + "\",\"quantity\":" + line.quantity() + "}")
                        .collect(Collectors.joining(",", "{\"lines\":[", "]}")));
    }

    HttpResponse<String> post(String key, String body) {
        return key == null
                ? http.postJson("api/v1/orders", body)
                : http.postJson("api/v1/orders", body, "Idempotency-Key", key);
    }

    /** @param body reason and lines; without lines all that can be cancelled */
    HttpResponse<String> cancel(String number, String body) {
        return http.postJson("api/v1/orders/" + number + "/cancel", body);
    }

    /** @param key null for none */
    HttpResponse<String> amend(String number, String key, String body) {
        String path = number.endsWith("/preview") ? number.replace("/preview", "/amend/preview") : number + "/amend";
        return key == null
                ? http.postJson("api/v1/orders/" + path, body)
                : http.postJson("api/v1/orders/" + path, body, "Idempotency-Key", key);
    }

    HttpResponse<String> get(String path) {
        return http.get("api/v1/" + path);
    }

    static JsonObject json(HttpResponse<String> response) {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }
}
