package org.kontor.tests.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.order.Books;

/** The proof {@code order-histories} at a size that the build has time for. */
class OrderHistoriesIT {

    private static final int HISTORIES = 50;
    private static final int LANES = 8;
    private static final List<String> DEEDS = List.of(
            "Place",
            "Place_refused",
            "Agree",
            "Withdraw",
            "Answer",
            "Hold",
            "Hold_refused",
            "Lift",
            "Cancel",
            "Cancel_refused",
            "Ship",
            "Deliver",
            "Purchase",
            "Receive",
            "Receive_refused",
            "Expect",
            "GiveUp",
            "AskBack",
            "AskBack_refused",
            "Decide");

    @Test
    void ordersAndStockEndAsTheShortestRulesSay() throws Exception {
        Histories histories =
                new Histories(Kontor.server().http(), Kontor.server().database());
        histories.play(1, HISTORIES, LANES);
        assertEquals(List.of(), histories.failures());
        assertEquals(HISTORIES, histories.played());
        assertTrue(histories.deeds().keySet().containsAll(DEEDS), histories.deeds()::toString);
        Books.check(Kontor.sql());
    }
}
