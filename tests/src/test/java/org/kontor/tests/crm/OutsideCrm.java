package org.kontor.tests.crm;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.integration.Sandbox;

/** Somebody who works with the outside CRM. */
final class OutsideCrm {

    private final Http http = Kontor.http();

    /** What it has, by field; empty when it has nothing of the kind. @param key its own, or ours */
    SortedMap<String, String> fields(String kind, String key) {
        HttpResponse<String> answer = http.get("/sandbox/api/crm/" + kind + "/" + key);
        SortedMap<String, String> fields = new TreeMap<>();
        if (answer.statusCode() == 200) {
            Sandbox.parse(Sandbox.parse(answer.body()).asJsonObject().getString("fields"))
                    .asJsonObject()
                    .forEach((field, value) -> fields.put(field, ((JsonString) value).getString()));
        }
        return fields;
    }

    /** Its key of what we call so. */
    String key(String kind, String number) {
        return Sandbox.parse(http.get("/sandbox/api/crm/" + kind + "/" + number).body())
                .asJsonObject()
                .getString("foreignKey");
    }

    void change(String kind, String key, Map<String, String> fields) {
        ok(http.request("/sandbox/api/crm/" + kind + "/" + key)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json(fields))));
    }

    /** @return its key */
    String make(String kind, Map<String, String> fields) {
        JsonObject made = Sandbox.parse(ok(http.request("/sandbox/api/crm/" + kind)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json(fields))))
                        .body())
                .asJsonObject();
        return made.getString("foreignKey");
    }

    private HttpResponse<String> ok(HttpRequest.Builder request) {
        HttpResponse<String> answer = http.send(request);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer + " " + answer.body());
        }
        return answer;
    }

    private static String json(Map<String, String> fields) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        fields.forEach(json::add);
        return json.build().toString();
    }
}
