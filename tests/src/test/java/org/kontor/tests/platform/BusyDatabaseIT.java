package org.kontor.tests.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** Whoever waits for what somebody else holds gets an answer in time, and nothing was changed. */
class BusyDatabaseIT {

    @Test
    void aStuckTransactionOfAnotherEndsInAClearAnswer() throws SQLException {
        Http anna = People.signIn(People.ANNA_OF_NORDWERK);
        String token = People.token(anna.get("/help"));
        String body = "{\"sku\":\"4762-M8X25-ZN88\",\"quantity\":200}";
        anna.postJson("/api/v1/cart/lines", body, "X-CSRF-Token", token);
        try (Connection other = Kontor.server().database().open();
                Statement stuck = other.createStatement()) {
            other.setAutoCommit(false);
            stuck.execute("lock table cart.cart_line in access exclusive mode");
            HttpResponse<String> answer = anna.postJson("/api/v1/cart/lines", body, "X-CSRF-Token", token);
            assertEquals(503, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("nothing was changed"), answer.body());
            other.rollback();
        }
        assertEquals(
                200,
                anna.postJson("/api/v1/cart/lines", body, "X-CSRF-Token", token).statusCode());
    }
}
