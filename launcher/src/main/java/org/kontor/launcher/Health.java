package org.kontor.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a node for its health. */
final class Health {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI ready;

    Health(int managementPort) {
        this.ready = URI.create("http://127.0.0.1:" + managementPort + "/health/ready");
    }

    boolean isReady() throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(ready).timeout(PATIENCE).build();
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
