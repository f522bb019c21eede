package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.inventory.service.waiting.RenewPromisesHourly;
import org.kontor.tests.Kontor;
import org.kontor.tests.People;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.Timers;
import org.kontor.tests.integration.Sandbox;

/** What was promised moves with what it rests on, and every day that was ever promised stays to be read. */
class MovedPromiseIT {

    private final Sql sql = Kontor.sql();
    private final BackOrderDesk desk = new BackOrderDesk();
    private final OrderClient program = new OrderClient(OrderClient.KEYS.get(0));
    private final OrderClient other = new OrderClient(OrderClient.KEYS.get(1));
    private final String sku = TestArticles.make(
                    sql, "mp" + UUID.randomUUID().toString().substring(0, 8), 1, 0)
            .get(0);

    @BeforeEach
    void moreMayBeOrderedThanIsHere() {
        new Sandbox(Kontor.http()).behave(Map.of());
        assertEquals(303, desk.allow(sku, "").statusCode());
    }

    @AfterEach
    void theBooksAgree() {
        Books.check(sql);
    }

    @Test
    void buyerAndStaffReadTheOldDaysBesideTheNewOne() {
        String bring = desk.open(sku, "10", "2098-03-11");
        String number = ordered(program, 4);
        assertEquals(303, desk.expect(bring, "2098-03-14").statusCode());
        assertEquals(303, desk.expect(bring, "2098-03-19").statusCode());
        String said = "0 pc at once, 4 pc expected from 20 Mar 2098 (promised before: 12 Mar 2098, 15 Mar 2098)";
        String staff = desk.page("/office/order/" + number).replace('\u202f', ' ');
        assertTrue(staff.contains(said), staff);
        String buyer =
                People.signIn(People.ANNA_OF_NORDWERK).get("/order/" + number).body();
        assertTrue(buyer.contains("promised before") && buyer.contains("2098"), buyer);
        JsonObject line = OrderClient.json(program.get("orders/" + number))
                .getJsonArray("lines")
                .getJsonObject(0);
        assertEquals("2098-03-20", line.getString("expectedOn"));
        assertEquals("2098-03-12", line.getString("firstExpectedOn"));
        assertEquals(List.of("2098-03-12>2098-03-15 SUPPLY", "2098-03-15>2098-03-20 SUPPLY"), moves(number));
    }

    @Test
    void whoGivesBackMakesRoomForThoseAfterHimAndWhoIsTakenFromIsPromisedAnew() {
        String early = desk.open(sku, "5", "2098-03-11");
        desk.open(sku, "5", "2098-05-11");
        String first = ordered(program, 5);
        String second = ordered(other, 5);
        assertEquals("2098-05-12", promise(second));
        assertEquals(
                200,
                program.cancel(first, "{\"lines\":[{\"line\":1,\"quantity\":2}]}")
                        .statusCode());
        assertEquals("2098-03-12", promise(first));
        assertEquals("2098-05-12", promise(second), "three of five before it are not enough");
        assertEquals(200, program.cancel(first, "{}").statusCode());
        assertEquals("2098-03-12", promise(second));
        assertEquals(303, giveUp(early).statusCode());
        assertEquals("2098-05-12", promise(second));
        desk.open(sku, "5", "2098-04-11");
        assertEquals(
                List.of(
                        "2098-05-12>2098-03-12 GIVEN_BACK",
                        "2098-03-12>2098-05-12 SUPPLY",
                        "2098-05-12>2098-04-12 SUPPLY"),
                moves(second));
    }

    @Test
    void aDayThatGoesByWithoutGoodsIsPromisedNoMore() {
        String bring = desk.open(sku, "5", "2098-03-11");
        String number = ordered(program, 5);
        sql.update(
                "update inventory.purchase_line l set expected_on = current_date - 1 from inventory.purchase_order o"
                        + " where o.id = l.purchase_id and o.number = ?",
                bring.substring(bring.lastIndexOf('/') + 1));
        Timers.fire(RenewPromisesHourly.class);
        assertEquals(List.of("2098-03-12>nobody knows DAY_PASSED"), moves(number));
        Timers.fire(RenewPromisesHourly.class);
        assertEquals(1, moves(number).size(), "what is known is not said again");
        String staff = desk.page("/office/order/" + number).replace('\u202f', ' ');
        assertTrue(staff.contains("date not known yet (promised before: 12 Mar 2098)"), staff);
    }

    @Test
    void theDatabaseMovesNoPromiseWithoutATrace() {
        desk.open(sku, "5", "2098-03-11");
        String number = ordered(program, 5);
        refused(
                "update inventory.waiting set promise = '2099-01-01' where order_number = ?",
                number,
                "without a cause");
        refused(
                "update inventory.waiting set original_promise = '2099-01-01', moved_cause = 'TERMS', moved_at = now()"
                        + " where order_number = ?",
                number,
                "promised first stays");
        sql.update(
                "update inventory.waiting set promise = '2099-01-01', moved_cause = 'TERMS', moved_at = now()"
                        + " where order_number = ?",
                number);
        assertEquals(List.of("2098-03-12>2099-01-01 TERMS"), moves(number));
        refused("delete from inventory.moved_promise where order_number = ?", number, "");
        refused("update inventory.moved_promise set before_day = null where order_number = ?", number, "");
        Timers.fire(RenewPromisesHourly.class);
        assertEquals("2098-03-12", promise(number));
        String page = other.get("orders/" + number).body();
        assertFalse(page.contains("2098"), page);
    }

    private void refused(String statement, String number, String words) {
        AssertionError refused = assertThrows(AssertionError.class, () -> sql.update(statement, number));
        assertTrue(String.valueOf(refused.getCause()).contains(words), refused::toString);
    }

    private HttpResponse<String> giveUp(String page) {
        return desk.post(
                page,
                "verb",
                "give-up",
                "line",
                "1",
                "version",
                sql.one(
                        "select version from inventory.purchase_order where number = ?",
                        page.substring(page.lastIndexOf('/') + 1)));
    }

    private String ordered(OrderClient buyer, int quantity) {
        HttpResponse<String> answer = buyer.place(OrderClient.key(), List.of(new OrderClient.Line(sku, quantity)));
        assertEquals(201, answer.statusCode(), answer.body());
        String number = OrderClient.json(answer).getString("number");
        Probe.until(
                "the ERP has confirmed " + number,
                () -> sql.one("select status from order_.sales_order where number = ?", number),
                "CONFIRMED"::equals);
        return number;
    }

    private String promise(String number) {
        return sql.one("select cast(promise as text) from inventory.waiting where order_number = ?", number);
    }

    private List<String> moves(String number) {
        return sql.list(
                "select coalesce(cast(before_day as text), 'nobody knew') || '>'"
                        + " || coalesce(cast(after_day as text), 'nobody knows') || ' ' || cause"
                        + " from inventory.moved_promise where order_number = ? order by id",
                number);
    }
}
