package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Http;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Sql;

/** A form of staff that does not say what of an order is to be cancelled cancels nothing. */
class OfficeCancelIT {

    private static final Sql SQL = Kontor.sql();

    private final Http desk = People.signIn(People.ADMINISTRATOR);
    private String number;

    @BeforeEach
    void anOrderOfFive() {
        String sku = TestArticles.make(SQL, "OC" + UUID.randomUUID().toString().substring(0, 6), 1, 50)
                .get(0);
        number = OrderClient.json(new OrderClient(OrderClient.KEYS.get(0))
                        .place(OrderClient.key(), List.of(new OrderClient.Line(sku, 5))))
                .getString("number");
    }

    @AfterEach
    void theBooksAgree() {
        Books.check(SQL);
    }

    @Test
    void whatDoesNotSayWhatToCancelCancelsNothing() {
        assertEquals(400, send(Map.of("reason", "Wanted no more")));
        assertEquals(400, send(Map.of("reason", "Wanted no more", "cancel", "some")));
        assertEquals("0", cancelled());
    }

    private int send(Map<String, String> fields) {
        String page = "/office/order/" + number;
        Map<String, String> form = new TreeMap<>(fields);
        form.put("csrf", People.token(desk.get(page)));
        return desk.postForm(page, form, "Sec-Fetch-Site", "same-origin").statusCode();
    }

    private String cancelled() {
        return SQL.one(
                "select trim_scale(l.cancelled_quantity) from order_.sales_order_line l"
                        + " join order_.sales_order o on o.id = l.order_id where o.number = ?",
                number);
    }
}
