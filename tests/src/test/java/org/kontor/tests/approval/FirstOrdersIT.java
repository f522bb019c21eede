package org.kontor.tests.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontor.launcher.demo.FirstOrders;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;

/** What a visitor of the demo finds at once: requests that wait, and a budget that is nearly used. */
class FirstOrdersIT {

    private static final String WAITING = "select o.number from order_.sales_order o"
            + " join identity.person p on p.id = o.buyer_id and p.email = ?"
            + " where o.status = 'AWAITING_APPROVAL' and o.idempotency_key like 'demo-first-order-%'";

    @AfterEach
    void takeThemBack() {
        for (String email : List.of("mia.hoffmann@nordwerk.example", "felix.neumann@nordwerk.example")) {
            Http buyer = People.signIn(email);
            for (String number : Kontor.sql().list(WAITING, email)) {
                assertEquals(
                        200,
                        buyer.postJson(
                                        "/api/v1/orders/" + number + "/withdraw",
                                        "{\"reason\":\"shown\"}",
                                        "Idempotency-Key",
                                        UUID.randomUUID().toString(),
                                        "X-Csrf-Token",
                                        People.token(buyer.get("/profile")))
                                .statusCode());
            }
        }
    }

    @Test
    void aRequestWaitsForSophieAndAnotherOneUsesMostOfABudget() throws Exception {
        long encumbered = encumbered();
        try (Connection connection = Kontor.server().database().open()) {
            FirstOrders.place(Kontor.server().http(), connection);
        }
        String number = Kontor.sql().one(WAITING, "mia.hoffmann@nordwerk.example");
        Http sophie = People.signIn("sophie.lang@nordwerk.example");
        assertTrue(sophie.get("/approvals?tab=needs-me").body().contains("/approvals/" + number));
        assertEquals(
                List.of("Sophie Lang"),
                Kontor.sql()
                        .list(
                                "select p.name from approval.flow_asked a join approval.flow f on f.id = a.flow_id"
                                        + " join identity.person p on p.id = a.person_id where f.order_number = ?",
                                number));
        long held = encumbered() - encumbered;
        assertTrue(held > 16_200 && held < 18_000, held + " of 18,000");
    }

    private static long encumbered() {
        return Kontor.sql()
                .count("select cast(encumbered as int) from approval.budget where name = 'Plant 2 consumables'");
    }
}
