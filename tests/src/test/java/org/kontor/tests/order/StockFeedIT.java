package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontor.tests.Kontor;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;
import org.kontor.tests.integration.Sandbox;
import org.kontor.tests.trade.ImportClient;

/** Where the ERP keeps the books of a site, its counts are what lies there, and no order of ours is lost or counted twice. */
class StockFeedIT {

    private static final Map<String, Number> DEAF = Map.of("lossRate", 1);

    private final Sql sql = Kontor.sql();
    private final Sandbox sandbox = new Sandbox(Kontor.http());
    private final OrderClient program = new OrderClient(OrderClient.KEYS.get(0));
    private final BackOrderDesk desk = new BackOrderDesk();
    private final String sku = TestArticles.make(
                    sql, "sf" + UUID.randomUUID().toString().substring(0, 8), 1, 0)
            .get(0);
    private ErpSite erp;

    @BeforeEach
    void theErpKeepsTheBooks() {
        erp = new ErpSite();
        sandbox.behave(Map.of());
    }

    @AfterEach
    void theBooksAgree() {
        erp.close();
        Books.check(sql);
    }

    @Test
    void aCountBecomesTheStockAndWhatOrdersHoldStaysHeld() {
        erp.counts(sku, 12);
        assertEquals(List.of("12 0"), erp.balance(sku));
        sandbox.behave(Map.of("erpDelayMillis", 20_000));
        placed(5);
        assertEquals(List.of("12 5"), erp.balance(sku));
        erp.counts(sku, 9);
        assertEquals(List.of("9 5"), erp.balance(sku), "what the order holds is neither lost nor taken twice");
        assertEquals(409, place(5).statusCode(), "only four are left");
        assertTrue(desk.page("/office/stock/" + sku).contains("Counted by the ERP"));
    }

    @Test
    void whatLeftAfterTheErpCountedIsTakenOffItsFigure() {
        erp.counts(sku, 20);
        shipped(placed(6));
        untilNoted();
        assertEquals(List.of("14 0"), erp.balance(sku));
        assertEquals("1", lastMovement());
        long before = erp.nextSnapshot();
        erp.says(before, sku, 20, 0);
        assertEquals(List.of("14 0"), erp.balance(sku), "the figure did not contain what had left");
        erp.says(before + 1, sku, 14, 1);
        assertEquals(List.of("14 0"), erp.balance(sku), "the figure contained it");
        erp.says(before + 2, sku, 11, 1);
        assertEquals(List.of("11 0"), erp.balance(sku), "three went at the ERP itself");
    }

    @Test
    void aCountThatComesLateOrTwiceChangesNothing() {
        long first = erp.nextSnapshot();
        erp.says(first + 1, sku, 8, 0);
        erp.says(first, sku, 30, 0);
        erp.says(first + 1, sku, 31, 0);
        assertEquals(List.of("8 0"), erp.balance(sku));
        assertEquals(List.of(), erp.differences(sku));
    }

    @Test
    void whatIsPromisedIsNotGivenUpWhenTheErpHasLess() {
        erp.counts(sku, 10);
        sandbox.behave(Map.of("erpDelayMillis", 20_000));
        placed(7);
        erp.counts(sku, 4);
        assertEquals(List.of("7 7"), erp.balance(sku), "nothing more can be sold");
        assertEquals(List.of("BELOW_RESERVED 3"), erp.differences(sku));
        assertEquals(409, place(1).statusCode());
        String page = desk.page("/office/stock-feed?site=" + erp.code());
        assertTrue(page.contains(sku) && page.contains("Less on hand than orders hold"), page);
        erp.counts(sku, 9);
        assertEquals(List.of("9 7"), erp.balance(sku));
        assertEquals(List.of(), erp.differences(sku), "a later count settled it");
    }

    @Test
    void whatTheErpCountsAndWeDoNotKnowIsShownAndSettledByStaff() {
        long first = erp.nextSnapshot();
        erp.says(first, "none-" + sku, 5, 0);
        erp.says(first + 1, sku, 5, 3);
        assertEquals(List.of("ARTICLE_UNKNOWN"), erp.differences("none-" + sku));
        assertEquals(List.of("MOVEMENT_UNKNOWN"), erp.differences(sku));
        assertEquals(List.of("0 0"), erp.balance(sku), "the figure was not taken");
        String id = sql.one("select id from inventory.feed_difference where sku = ?", "none-" + sku);
        assertEquals(422, close(id, " ").statusCode());
        assertEquals(303, close(id, "Article is being imported").statusCode());
        assertEquals(422, close(id, "Once more").statusCode());
        assertEquals(List.of(), erp.differences("none-" + sku));
        assertTrue(desk.page("/office/stock-feed?show=closed").contains("Article is being imported"));
        erp.says(first + 2, "none-" + sku, 5, 0);
        assertEquals(List.of("ARTICLE_UNKNOWN"), erp.differences("none-" + sku), "it is still so");
    }

    @Test
    void whoWaitsGetsWhatTheErpFound() {
        erp.counts(sku, 2);
        assertEquals(303, desk.allow(sku, "").statusCode());
        sandbox.behave(Map.of("erpDelayMillis", 20_000));
        String number = placed(6);
        erp.counts(sku, 5);
        assertEquals(List.of("5 5"), erp.balance(sku));
        assertEquals(
                1,
                sql.count(
                        "select count(*) from inventory.waiting where order_number = ? and quantity - served - dropped = 1",
                        number));
    }

    @Test
    void theErpHearsOfWhatItDidNotHearAtFirst() {
        erp.counts(sku, 20);
        String number = placed(3);
        Probe.until("the carrier was asked", () -> sandbox.shipments(number).size(), shipments -> shipments > 0);
        shipped(number);
        sandbox.behave(DEAF);
        erp.keep("ERP");
        shippedWhileDeaf();
        sandbox.behave(Map.of());
        untilNoted();
        erp.heard(sandbox.erpCounts(erp.code()));
        assertEquals(List.of("15 0"), erp.balance(sku));
        assertEquals(List.of(), erp.differences(sku));
    }

    /** Two pieces come back into the house while the ERP hears nothing, and four go. */
    private void shippedWhileDeaf() {
        sql.update(
                """
                with moved as (
                  insert into inventory.stock_entry (product_id, site_id, on_hand_delta, cause, reference, at)
                  select p.id, s.id, d.delta, 'RECEIVED', 'test', now() from catalog.product p, inventory.site s,
                    (values (2), (-4)) d (delta) where p.sku = ? and s.code = ? returning product_id, site_id)
                update inventory.stock_item i set on_hand = i.on_hand - 2
                where (i.product_id, i.site_id) in (select product_id, site_id from moved)
                """,
                sku,
                erp.code());
        Probe.until(
                "a movement was said and lost",
                () -> sql.count(
                        "select count(*) from sandbox.erp_call where order_number like ? and outcome = 'LOST'",
                        erp.code() + "/" + sku + "/%"),
                lost -> lost > 0);
    }

    @Test
    void aCountOfASiteWhoseBooksAreKeptHereIsRefusedUntilTheyAreNot() {
        erp.keep("KONTOR");
        long number = erp.nextSnapshot();
        String id = erp.say(number, sku, 5, 0);
        Probe.until(
                "the count is refused",
                () -> sql.count(
                        "select count(*) from integration.failed_delivery where message_id = ?"
                                + " and cause like '%inventory.stock-not-kept-there%'",
                        id),
                refused -> refused > 0);
        assertEquals(List.of("0 0"), erp.balance(sku));
        erp.keep("ERP");
        erp.heard(number);
        assertEquals(List.of("5 0"), erp.balance(sku), "the broker brought it again");
    }

    @Test
    void aFileOfArticlesCannotSetTheStockOfASiteOfTheErp() {
        JsonObject run =
                new ImportClient(Kontor.http()).taken("products", "sku;stock:%s\n%s;77\n".formatted(erp.code(), sku));
        assertEquals(1, run.getInt("refused"), run::toString);
        assertEquals(List.of("0 0"), erp.balance(sku));
    }

    private HttpResponse<String> close(String id, String reason) {
        return desk.post("/office/stock-feed", "close", id, "reason", reason);
    }

    private HttpResponse<String> place(int quantity) {
        return program.place(OrderClient.key(), List.of(new OrderClient.Line(sku, quantity)));
    }

    private String placed(int quantity) {
        HttpResponse<String> answer = place(quantity);
        assertEquals(201, answer.statusCode(), answer.body());
        return OrderClient.json(answer).getString("number");
    }

    private void shipped(String number) {
        Probe.until(
                "order " + number + " has left",
                () -> OrderClient.json(program.get("orders/" + number)).getString("status"),
                "COMPLETED"::equals);
    }

    private void untilNoted() {
        Probe.until(
                "the ERP has noted all that moved of " + sku,
                () -> sql.count(
                        "select count(*) from inventory.feed_item f join catalog.product p on p.id = f.product_id"
                                + " where p.sku = ? and f.noted_no < f.movement_no",
                        sku),
                Long.valueOf(0)::equals);
    }

    private String lastMovement() {
        return sql.one(
                "select max(f.noted_no) from inventory.feed_item f join catalog.product p on p.id = f.product_id where p.sku = ?",
                sku);
    }
}
