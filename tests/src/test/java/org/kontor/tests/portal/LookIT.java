package org.kontor.tests.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.People;
import org.kontor.tests.identity.Accounts;

/** How somebody wants the pages is kept with him and holds on each of them, also in the back-office. */
class LookIT {

    private static final Map<String, String> USUAL =
            Map.of("language", "en", "theme", "auto", "time-zone", "Europe/Berlin");

    private static void choose(Http who, String density, String currency) {
        Map<String, String> form = new java.util.LinkedHashMap<>(USUAL);
        form.put("density", density);
        form.put("currency", currency);
        assertEquals(303, Accounts.post(who, "/profile", form).statusCode());
    }

    @Test
    void listsAndAmountsStandAsTheirReaderWantsThem() {
        Http buyer = People.signIn(Accounts.buyer());
        String before = buyer.get("/product/4762-M8X25-ZN88").body();
        assertTrue(before.contains("data-density=\"comfortable\""), before);
        assertTrue(before.matches("(?s).*[0-9]\u00a0EUR.*"), before);
        choose(buyer, "COMPACT", "first");
        String after = buyer.get("/product/4762-M8X25-ZN88").body();
        assertTrue(after.contains("data-density=\"compact\""), after);
        assertTrue(after.matches("(?s).*EUR\u00a0[0-9].*"), after);
        assertFalse(after.matches("(?s).*[0-9]\u00a0EUR.*"), "on one side alone");
        choose(buyer, "nonsense", "");
        assertTrue(buyer.get("/").body().contains("data-density=\"compact\""), "what is unknown changes nothing");
    }

    @Test
    void staffHaveItToo() {
        Http desk = People.signIn(Accounts.staff("order-desk"));
        choose(desk, "COMPACT", "first");
        String page = desk.get("/office/orders").body();
        assertTrue(page.contains("data-density=\"compact\""), page);
        assertTrue(page.matches("(?s).*[A-Z]{3}\u00a0[0-9].*"), page);
    }
}
