package org.kontor.tests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontor.tests.Kontor;

class HealthIT {

    @ParameterizedTest
    @ValueSource(strings = {"health/started", "health/live", "health/ready", "prometheus"})
    void managementAnswers(String path) {
        assertEquals(200, Kontor.http().get(Kontor.server().management() + path).statusCode());
    }

    @Test
    void readinessNamesDatabaseAndSchema() {
        String ready =
                Kontor.http().get(Kontor.server().management() + "health/ready").body();
        assertTrue(ready.contains("\"database\"") && ready.contains("\"schema\""), ready);
    }

    @Test
    void theRestInterfaceAnswersAndIsDescribed() {
        HttpResponse<String> ping = Kontor.http().get("/api/v1/ping");
        assertEquals(200, ping.statusCode());
        assertEquals("{\"status\":\"ok\"}", ping.body());
        assertEquals(200, Kontor.http().get("/openapi").statusCode());
    }

    @Test
    void textTravelsCompressed() {
        HttpResponse<String> document =
                Kontor.http().send(Kontor.http().request("/openapi").header("Accept-Encoding", "gzip"));
        assertEquals("gzip", document.headers().firstValue("Content-Encoding").orElse("plain"));
        assertTrue(document.headers().allValues("Vary").contains("Accept-Encoding"));
    }

    /** What is not ours is not there: at most the portal asks a stranger to sign in. */
    @ParameterizedTest
    @ValueSource(strings = {"wildfly-services", "management", "console"})
    void nothingOfTheServerIsPublic(String path) {
        HttpResponse<String> answer = Kontor.http().get("/" + path + "/");
        String location = answer.headers().firstValue("Location").orElse("");
        boolean toSignIn = answer.statusCode() == 303
                && location.replaceAll("^https?://[^/]+", "").startsWith("/sign-in");
        assertTrue(answer.statusCode() == 404 || toSignIn, () -> answer + " " + location);
    }
}
