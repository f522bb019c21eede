package org.kontor.tests.integration;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.Probe;

/** A company's program that places orders and looks what became of them. */
final class Orders {

    static final String NORDWERK = "kontor_demo_nordwerk_7f3c9a51d2e84b06";
    static final String FIRST = "4762-M3X5-ZN88";
    static final String SECOND = "4762-M3X6-ZN88";

    private final Http http = Kontor.http().withKey(NORDWERK);

    /** Places an order of these articles, in their smallest quantity times the factor, and answers its number. */
    String place(Map<String, Integer> lots) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        lots.forEach((sku, lot) ->
                lines.add(Json.createObjectBuilder().add("sku", sku).add("quantity", lot * smallest(sku))));
        HttpResponse<String> answer = http.postJson(
                "api/v1/orders",
                Json.createObjectBuilder().add("lines", lines).build().toString(),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer + " " + answer.body());
        }
        return Sandbox.parse(answer.body()).asJsonObject().getString("number");
    }

    private static long smallest(String sku) {
        return Kontor.sql()
                .count(
                        "select cast(greatest(min_quantity, order_multiple) as bigint) from catalog.product where sku = ?",
                        sku);
    }

    JsonObject read(String number) {
        return Sandbox.parse(http.get("api/v1/orders/" + number).body()).asJsonObject();
    }

    JsonObject untilStatus(String number, String status) {
        return Probe.until("order " + number + " is " + status, () -> read(number), order -> order.getString("status")
                .equals(status));
    }

    /** Verbs of the timeline, oldest first. */
    static List<String> verbs(JsonObject order) {
        return order.getJsonArray("timeline").stream()
                .map(move -> move.asJsonObject().getString("verb"))
                .toList();
    }
}
