package org.kontor.tests.integration;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.kontor.tests.Http;

/** The partners as tests set them and read their books. */
public final class Sandbox {

    private final Http http;

    public Sandbox(Http http) {
        this.http = http;
    }

    /** Partners without faults that answer at once, and then what is named here. */
    public void behave(Map<String, Number> settings) {
        send(http.request("sandbox/api/settings").DELETE());
        var json = Json.createObjectBuilder()
                .add("erpDelayMillis", 0)
                .add("shipDelayMillis", 0)
                .add("deliverDelayMillis", 0);
        settings.forEach((name, value) -> json.add(name, value.doubleValue()));
        send(http.request("sandbox/api/settings")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json.build().toString())));
    }

    public JsonArray erpOrders(String number) {
        return array("sandbox/api/erp/orders?number=" + number);
    }

    public JsonArray erpCalls(String number) {
        return array("sandbox/api/erp/calls?number=" + number);
    }

    public JsonArray shipments(String number) {
        return array("sandbox/api/carrier/shipments?number=" + number);
    }

    public JsonArray mailTo(String recipient) {
        return array("sandbox/api/mail?to=" + recipient.replace("@", "%40"));
    }

    /** What the ERP has in its books of a site: {@code sku, own, moved, lastMovement}. */
    public JsonArray erpStock(String site) {
        return array("sandbox/api/erp/stock/" + site);
    }

    /** What came or went at the ERP without this house, all in all. */
    public void erpOwn(String site, String sku, long quantity) {
        send(http.request("sandbox/api/erp/stock/" + site)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(Json.createObjectBuilder()
                        .add("sku", sku)
                        .add("own", quantity)
                        .build()
                        .toString())));
    }

    /** The ERP counts a site and says so. @return the number of the snapshot */
    public long erpCounts(String site) {
        return parse(send(http.request("sandbox/api/erp/stock/" + site + "/snapshot")
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .body())
                .asJsonObject()
                .getJsonNumber("snapshotNo")
                .longValue();
    }

    public JsonObject summary() {
        return parse(send(http.request("sandbox/api/summary").GET()).body()).asJsonObject();
    }

    /** Says something in a partner's name. */
    public void say(String queue, String messageId, String key, String payload) {
        say(queue, messageId, "test", key, payload);
    }

    /** As {@link #say(String, String, String, String)}, by its type. */
    public void say(String queue, String messageId, String type, String key, String payload) {
        send(http.request("sandbox/api/send")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.createObjectBuilder()
                        .add("queue", queue)
                        .add("messageId", messageId)
                        .add("type", type)
                        .add("key", key)
                        .add("payload", payload)
                        .build()
                        .toString())));
    }

    private JsonArray array(String path) {
        return parse(send(http.request(path).GET()).body()).asJsonArray();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpResponse<String> answer = http.send(request);
        if (answer.statusCode() >= 300) {
            throw new AssertionError(answer + " " + answer.body());
        }
        return answer;
    }

    public static JsonValue parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readValue();
        }
    }
}
