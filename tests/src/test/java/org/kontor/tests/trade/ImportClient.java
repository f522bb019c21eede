package org.kontor.tests.trade;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.FileNotFoundException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.kontor.tests.Http;
import org.kontor.tests.Probe;

/** A program of staff that imports files and reads reports. */
public final class ImportClient {

    public static final String STAFF_KEY = "kontor_demo_staff_f04b7c2e91d85a36";
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Http http;

    public ImportClient(Http http) {
        this.http = http.withKey(STAFF_KEY);
    }

    /** Hands a file in. @param target kind and parameters, {@code orders?mapping=online-retail} */
    public HttpResponse<String> post(String target, Path file) {
        try {
            return http.send(http.request("api/v1/imports/" + target)
                    .timeout(PATIENCE)
                    .POST(HttpRequest.BodyPublishers.ofFile(file)));
        } catch (FileNotFoundException absent) {
            throw new AssertionError(absent);
        }
    }

    public HttpResponse<String> post(String target, byte[] file) {
        return http.send(http.request("api/v1/imports/" + target).POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    public HttpResponse<String> post(String target, String file) {
        return post(target, file.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of an accepted import. */
    public static long id(HttpResponse<String> accepted) {
        if (accepted.statusCode() != 202) {
            throw new AssertionError(accepted.statusCode() + " " + accepted.body());
        }
        String location = accepted.headers().firstValue("Location").orElseThrow();
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    public JsonObject run(long id) {
        return get("imports/" + id);
    }

    /** The import when nothing more will happen to it. */
    public JsonObject ended(long id) {
        return Probe.until("import " + id + " has ended", PATIENCE, () -> run(id), run -> !run.isNull("ended"));
    }

    public JsonObject taken(String target, Path file) {
        return ended(id(post(target, file)));
    }

    public JsonObject taken(String target, String file) {
        return ended(id(post(target, file)));
    }

    public JsonObject get(String path) {
        HttpResponse<String> answer = http.get("api/v1/" + path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return json(answer);
    }

    public String text(String path) {
        return http.get("api/v1/" + path).body();
    }

    public static JsonObject json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    /** The report's figures of one source. */
    public TradeFigures figures(String source) {
        return TradeFigures.of(
                get("reports/sales?group=month&source=" + source), get("reports/sales?group=country&source=" + source));
    }

    /** Seconds that an import took. */
    public static double seconds(JsonObject run) {
        return Duration.between(Instant.parse(run.getString("started")), Instant.parse(run.getString("ended")))
                        .toMillis()
                / 1000.0;
    }
}
