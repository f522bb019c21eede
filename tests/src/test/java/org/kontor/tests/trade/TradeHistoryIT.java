package org.kontor.tests.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontor.tests.Kontor;
import org.kontor.tests.SharedData;
import org.kontor.tests.Sql;

/** Dirty trade of another system comes in whole or day by day, once or again: the figures are those of the file. */
class TradeHistoryIT {

    private static final String RETURNS =
            """
            select count(*) || ' ' || coalesce(sum(r.quantity), 0) || ' '
              || coalesce(md5(string_agg(cs.sku || cs.cancelled_at || os.placed_at || os.quantity || r.quantity, ','
                order by cs.cancelled_at, cs.sku, os.placed_at, os.quantity, r.quantity, c.source_number, o.source_number)), '')
            from order_.returned_line r
            join order_.cancellation_line cs on cs.id = r.cancellation_line_id
            join order_.cancellation c on c.id = cs.cancellation_id
            join order_.sales_order_line os on os.id = r.order_line_id
            join order_.sales_order o on o.id = os.order_id
            where c.source = ?
            """;

    private final ImportClient client = new ImportClient(Kontor.http());

    @TempDir
    private Path folder;

    @Test
    void wholeDaysAndAgainComeToTheFiguresOfTheFile() throws IOException {
        TradeFile whole = TradeFile.write(folder.resolve("whole.csv"), GeneratedTrade.lines(7, 6, 60));
        TradeFigures counted = TradeFigures.of(List.of(whole));
        JsonObject first = client.taken("orders?source=trade-whole&mapping=online-retail", whole.path());
        assertEquals("COMPLETED", first.getString("status"));
        assertEquals(counted.lines(), first.getInt("created"));
        assertEquals(List.of(), client.figures("trade-whole").differences(counted));

        List<TradeFile> days = whole.days(folder.resolve("days"));
        for (TradeFile day : days.subList(3, days.size())) {
            client.taken("orders?source=trade-days&mapping=online-retail", day.path());
        }
        for (TradeFile day : days.subList(0, 4)) {
            client.taken("orders?source=trade-days&mapping=online-retail", day.path());
        }
        assertEquals(List.of(), client.figures("trade-days").differences(counted));
        Sql sql = Kontor.sql();
        assertTrue(sql.one(RETURNS, "trade-whole").compareTo("1") > 0, sql.one(RETURNS, "trade-whole"));
        assertEquals(sql.one(RETURNS, "trade-whole"), sql.one(RETURNS, "trade-days"));

        JsonObject again = client.taken("orders?source=trade-whole&mapping=online-retail", whole.path());
        assertEquals(counted.lines(), again.getInt("unchanged"));
        assertEquals(List.of(), client.figures("trade-whole").differences(counted));
    }

    @Test
    void historyTellsNobodyAndHoldsNothing() throws IOException {
        Sql sql = Kontor.sql();
        String before = sql.one(
                "select (select sum(reserved) from inventory.stock_item) || ' ' || (select sum(on_hand) from inventory.stock_item)");
        TradeFile file = TradeFile.write(folder.resolve("quiet.csv"), GeneratedTrade.lines(8, 2, 20));
        client.taken("orders?source=trade-quiet&mapping=online-retail", file.path());
        assertEquals(
                0,
                sql.count(
                        """
                        select count(*) from integration.outbox_message m
                        join order_.sales_order o on o.number = m.aggregate_id where o.source = 'trade-quiet'
                        """));
        assertEquals(
                0,
                sql.count(
                        """
                        select count(*) from inventory.reservation r
                        join order_.sales_order o on o.number = r.order_number where o.source = 'trade-quiet'
                        """));
        assertEquals(0, sql.count("select count(*) from catalog.product where source = 'trade-quiet' and active"));
        assertTrue(!before.isBlank());
    }

    @Test
    void aDryRunSaysAllAndWritesNothing() throws IOException {
        TradeFile file = TradeFile.write(folder.resolve("dry.csv"), GeneratedTrade.lines(9, 2, 20));
        JsonObject run = client.taken("orders?source=trade-dry&mapping=online-retail&dryRun=true", file.path());
        assertEquals("COMPLETED", run.getString("status"));
        assertEquals(run.getInt("read"), run.getInt("created"));
        Sql sql = Kontor.sql();
        assertEquals(0, sql.count("select count(*) from order_.sales_order where source = 'trade-dry'"));
        assertEquals(0, sql.count("select count(*) from order_.cancellation where source = 'trade-dry'"));
        assertEquals(0, sql.count("select count(*) from inventory.write_off where source = 'trade-dry'"));
        assertEquals(0, sql.count("select count(*) from organisation.company where source = 'trade-dry'"));
        assertEquals(0, sql.count("select count(*) from catalog.product where source = 'trade-dry'"));
    }

    /** No cancelled line takes back more than was bought, none from the future, none of somebody else. */
    @Test
    void returnsTakeBackOnlyWhatWasBought() throws IOException {
        TradeFile file = TradeFile.write(folder.resolve("returns.csv"), GeneratedTrade.lines(10, 5, 50));
        client.taken("orders?source=trade-returns&mapping=online-retail", file.path());
        assertEquals(
                0,
                Kontor.sql()
                        .count(
                                """
                                select count(*) from (
                                  select o.id from order_.sales_order_line o
                                  join order_.returned_line r on r.order_line_id = o.id
                                  group by o.id, o.quantity having sum(r.quantity) > o.quantity) too_much
                                """));
        assertEquals(
                0,
                Kontor.sql()
                        .count(
                                """
                                select count(*) from order_.returned_line r
                                join order_.cancellation_line cl on cl.id = r.cancellation_line_id
                                join order_.cancellation c on c.id = cl.cancellation_id
                                join order_.sales_order_line ol on ol.id = r.order_line_id
                                join order_.sales_order o on o.id = ol.order_id
                                where c.company_id <> o.company_id or cl.product_id <> ol.product_id
                                  or cl.unit_price <> ol.unit_price or ol.placed_at > cl.cancelled_at
                                """));
    }

    /** The first month of the wholesaler's real trade; needs the shared folder beside the checkout. */
    @Test
    void aRealMonthEqualsTheReference() throws IOException {
        Path shared = SharedData.pathOrSkip("data/online-retail");
        List<TradeFile> days = TradeFile.find(shared).days(folder.resolve("real"));
        List<TradeFile> week = days.subList(0, Math.min(6, days.size()));
        for (TradeFile day : week) {
            assertEquals(
                    "COMPLETED",
                    client.taken("orders?source=trade-real&mapping=online-retail", day.path())
                            .getString("status"));
        }
        assertEquals(List.of(), client.figures("trade-real").differences(TradeFigures.of(week)));
    }
}
