package org.kontor.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.kontor.launcher.demo.DemoData;

class DemoFillTest {

    private static final String OUR_SCHEMAS = "select nspname from pg_namespace where nspowner = current_user::regrole";

    @TempDir(cleanup = CleanupMode.ALWAYS)
    static Path folder;

    private static PrivatePostgres postgres;
    private static Map<String, String> first;
    private static long fillMillis;

    @BeforeAll
    static void fillTwice() throws SQLException {
        Path home = PostgresBinaries.unpackedIn(Layout.find().keep());
        postgres = PrivatePostgres.start(home, folder, Ports.free().postgres(), false);
        fill();
        first = prints();
        for (String schema : ask(OUR_SCHEMAS)) {
            execute("drop schema " + schema + " cascade");
        }
        execute("drop extension pg_trgm, unaccent, btree_gist");
        fill();
    }

    @AfterAll
    static void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void twoFillsAreEqual() throws SQLException {
        assertEquals(first, prints());
    }

    @Test
    void aFillIsQuick() {
        assertTrue(fillMillis < 10_000, "took " + fillMillis + " ms");
    }

    @Test
    void aFilledDatabaseIsLeftAlone() throws SQLException {
        Map<String, String> before = prints();
        try (Connection connection = postgres.database().open()) {
            assertFalse(DemoData.fillIfEmpty(connection));
        }
        assertEquals(before, prints());
    }

    @Test
    void everyArticleHasPricesInEveryGeneralListFromOneUnitOn() throws SQLException {
        none(
                "select p.sku from catalog.product p cross join pricing.price_list l where l.code = l.currency and not exists (select"
                        + " from pricing.price x where x.product_id = p.id and x.price_list_id = l.id and x.unit = p.unit"
                        + " and x.min_quantity = 1 and x.amount > 0)");
        none("select a.id from pricing.price a join pricing.price b using (price_list_id, product_id)"
                + " where b.min_quantity > a.min_quantity and b.amount >= a.amount");
    }

    @Test
    void stockEntriesAddUpToTheStock() throws SQLException {
        none(
                "select i.id from inventory.stock_item i left join lateral (select coalesce(sum(on_hand_delta), 0) as hand,"
                        + " coalesce(sum(reserved_delta), 0) as held from inventory.stock_entry e"
                        + " where e.product_id = i.product_id and e.site_id = i.site_id) s on true"
                        + " where s.hand <> i.on_hand or s.held <> i.reserved");
    }

    @Test
    void someStockIsGoneSomeIsLow() throws SQLException {
        List<String> counts = ask("select count(*) filter (where on_hand = 0) from inventory.stock_item"
                + " union all select count(*) from catalog.product p where (select sum(on_hand)"
                + " from inventory.stock_item i where i.product_id = p.id) = 0");
        assertTrue(counts.stream().allMatch(count -> Integer.parseInt(count) > 10), counts.toString());
    }

    @Test
    void theIndexIsToldOfEverything() throws SQLException {
        none("select sku from catalog.product p where not exists (select from catalog.product_change c"
                + " join catalog.product_search s using (product_id) where c.product_id = p.id)");
    }

    @Test
    void pastOrdersAddUpAndAreSettled() throws SQLException {
        assertEquals(List.of("14"), ask("select count(*) from order_.sales_order"));
        none("select number from order_.sales_order o where o.gross_amount <> (select sum(l.net_amount)"
                + " from order_.sales_order_line l where l.order_id = o.id) or o.line_count <> (select count(*)"
                + " from order_.sales_order_line l where l.order_id = o.id) or o.move_count <> (select count(*)"
                + " from order_.order_history h where h.order_id = o.id)");
        none("select l.id from order_.sales_order_line l where l.net_amount"
                + " <> round(l.quantity * l.unit_price / l.price_base, 2)");
        none("select l.id from order_.sales_order_line l join order_.sales_order o on o.id = l.order_id"
                + " join inventory.reservation r on r.order_number = o.number and r.line_no = l.line_no"
                + " where r.issued <> l.shipped_quantity or r.quantity <> l.quantity or r.state = 'HELD'");
        none(
                "select number from order_.sales_order o where status = 'COMPLETED' and not exists (select"
                        + " from fulfilment.shipment s where s.order_number = o.number and s.state in ('SHIPPED', 'DELIVERED'))");
        none("select number from order_.sales_order o where number::bigint"
                + " > (select last_value from order_.order_number_seq)");
        none("select id from integration.outbox_message where status <> 'SENT' or payload::jsonb ->> 'orderNumber'"
                + " <> aggregate_id or (payload::jsonb ->> 'netAmount')::numeric <> (select o.net_amount"
                + " from order_.sales_order o where o.number = aggregate_id)");
        none("select number from order_.sales_order where number not in (select aggregate_id"
                + " from integration.outbox_message)");
    }

    @Test
    void thePeopleHoldRolesAndTheKeysAreHashed() throws SQLException {
        none("select email from identity.person p where not exists (select from identity.membership m"
                + " join identity.role_permission r using (role_code) where m.person_id = p.id)");
        none("select email from identity.person where password_hash not like '$argon2id$v=19$%'");
        assertEquals(
                List.of("3"),
                ask("select count(*) from identity.api_key k join organisation.company c on c.id = k.company_id"));
        none("select name from organisation.company c where (select count(*) from organisation.address a"
                + " where a.company_id = c.id and a.preferred) <> 1");
    }

    @Test
    void newRowsGetNumbersOfTheirOwn() throws SQLException {
        none("select 1 where nextval('catalog.product_seq') - 49 <= (select max(id) from catalog.product)");
        none("select 1 where nextval('pricing.price_seq') - 49 <= (select max(id) from pricing.price)");
    }

    private static void fill() throws SQLException {
        postgres.database().migrate();
        long begin = System.nanoTime();
        try (Connection connection = postgres.database().open()) {
            assertTrue(DemoData.fillIfEmpty(connection));
        }
        fillMillis = (System.nanoTime() - begin) / 1_000_000;
    }

    /** Number of rows and a hash of all of them, per table; but of those that say when. */
    private static Map<String, String> prints() throws SQLException {
        Map<String, String> prints = new TreeMap<>();
        for (String table :
                ask("select schemaname || '.' || tablename from pg_tables where schemaname in (" + OUR_SCHEMAS
                        + ") and tablename not in ('flyway_schema_history', 'audit_entry', 'audit_head', 'product_change',"
                        + " 'screening')")) {
            prints.put(
                    table,
                    ask("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                    + table + " t")
                            .get(0));
        }
        return prints;
    }

    private static void none(String sql) throws SQLException {
        assertEquals(List.of(), ask(sql));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = postgres.database().open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> ask(String sql) throws SQLException {
        try (Connection connection = postgres.database().open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }
}
