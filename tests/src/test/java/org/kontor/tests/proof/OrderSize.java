package org.kontor.tests.proof;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.kontor.launcher.KontorServer;
import org.kontor.tests.Http;
import org.kontor.tests.People;

/**
 * How long an order of many lines takes to be placed and its pages to be opened, by REST and as buyer and staff read them, and
 * how long the lists of orders take when there are very many. Times are those of a caller on the same machine; only the full
 * size is judged by them.
 */
final class OrderSize implements Proof {

    private static final int LINES = 1000;
    private static final int SOME_LINES = 200;
    private static final int MANY = 1_000_000;
    private static final int SOME = 5000;
    private static final int READERS = 4;
    private static final double PLACED_MILLIS = 1000;
    private static final double PAGE_P95_MILLIS = 300;
    private static final double LIST_P95_MILLIS = 300;
    private static final String KEY = "kontor_demo_nordwerk_7f3c9a51d2e84b06";
    private static final List<String> BUYER_LISTS =
            List.of("/orders", "/orders?tab=open", "/orders?q=PO+7", "/orders?page=20", "/orders?q=50000");
    private static final List<String> STAFF_LISTS = List.of(
            "/office/orders",
            "/office/orders?status=CONFIRMED",
            "/office/orders?q=PO+12345",
            "/office/orders?q=5012345",
            "/office/orders?page=400",
            "/office/orders?sort=gross");

    @Override
    public Verdict run(ProofInput input) throws Exception {
        int lines = input.full() ? LINES : SOME_LINES;
        int rounds = input.full() ? 30 : 3;
        try (KontorServer server = input.startServer();
                Connection connection = server.database().open()) {
            String body = order(connection, lines);
            Http api = new Http(server.http()).withKey(KEY);
            Http buyer = People.signIn(new Http(server.http()), People.ANNA_OF_NORDWERK);
            Http staff = People.signIn(new Http(server.http()), People.ADMINISTRATOR);
            String number = "";
            List<Double> placed = new ArrayList<>();
            for (int i = 0; i < 2 * rounds; i++) {
                long begun = System.nanoTime();
                HttpResponse<String> answer = api.postJson(
                        "api/v1/orders",
                        body,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
                placed.add((System.nanoTime() - begun) / 1e6);
                number = number(answer);
            }
            Verdict verdict = Verdict.begin()
                    .with("lines", lines)
                    .with("first_placed_ms", figure(placed.get(0)))
                    .with("placed_p50_ms", figure(at(placed, rounds, 50)))
                    .require(
                            "placed_worst_ms",
                            figure(at(placed, rounds, 100)),
                            !input.full() || at(placed, rounds, 100) < PLACED_MILLIS);
            verdict = opened(verdict, "buyer_page", input.full(), rounds, buyer, "/order/" + number);
            verdict = opened(verdict, "staff_page", input.full(), rounds, staff, "/office/order/" + number);
            int orders = input.full() ? MANY : SOME;
            write(connection, number, orders);
            verdict = verdict.with("orders", orders).with("readers", READERS);
            verdict = listed(verdict, "buyer_lists", input.full(), buyer, BUYER_LISTS);
            return listed(verdict, "staff_lists", input.full(), staff, STAFF_LISTS);
        }
    }

    /** An order of that many articles in their smallest quantities, of which there is enough. */
    private static String order(Connection connection, int lines) throws SQLException {
        JsonArrayBuilder wanted = Json.createArrayBuilder();
        try (Statement sql = connection.createStatement()) {
            sql.execute("update inventory.stock_item set on_hand = 5000000000");
            try (ResultSet rows = sql.executeQuery(
                    "select sku, trim_scale(greatest(order_multiple, min_quantity)) from catalog.product where active"
                            + " order by id limit " + lines)) {
                while (rows.next()) {
                    wanted.add(Json.createObjectBuilder()
                            .add("sku", rows.getString(1))
                            .add("quantity", rows.getBigDecimal(2)));
                }
            }
        }
        return Json.createObjectBuilder().add("lines", wanted).build().toString();
    }

    private static String number(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer + " " + answer.body());
        }
        try (JsonReader json = Json.createReader(new StringReader(answer.body()))) {
            return json.readObject().getString("number");
        }
    }

    private static Verdict opened(Verdict before, String name, boolean judged, int rounds, Http who, String path) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < 2 * rounds; i++) {
            long begun = System.nanoTime();
            HttpResponse<String> page = who.get(path);
            if (page.statusCode() != 200) {
                throw new IllegalStateException(page + " " + page.body());
            }
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        double p95 = at(millis, rounds, 95);
        return before.with(name + "_p50_ms", figure(at(millis, rounds, 50)))
                .require(name + "_p95_ms", figure(p95), !judged || p95 < PAGE_P95_MILLIS);
    }

    private static Verdict listed(Verdict before, String name, boolean judged, Http who, List<String> paths)
            throws Exception {
        Load.Deed deed = (reader, random) -> who.get(any(paths, random)).statusCode() == 200;
        Load.run(READERS, Duration.ofSeconds(judged ? 20 : 2), deed);
        Load read = Load.run(READERS, Duration.ofSeconds(judged ? 20 : 2), deed);
        return before.require(name + "_failed", read.failed(), read.failed() == 0)
                .with(name + "_p50_ms", figure(read.millis(50)))
                .require(name + "_p95_ms", figure(read.millis(95)), !judged || read.millis(95) < LIST_P95_MILLIS);
    }

    private static String any(List<String> paths, Random random) {
        return paths.get(random.nextInt(paths.size()));
    }

    /** Orders of one line like one that was placed: of three companies, over three years, most of them done. */
    private static void write(Connection connection, String like, int orders) throws SQLException {
        String columns = columns(
                connection,
                "sales_order",
                "'id', 'number', 'company_id', 'placed_at', 'status', 'po_number', 'idempotency_key', 'erp_reference',"
                        + " 'net_amount', 'gross_amount', 'line_count', 'submitted_at'");
        String lineColumns = columns(connection, "sales_order_line", "'id', 'order_id', 'line_no', 'placed_at'");
        try (Statement sql = connection.createStatement()) {
            for (String table : List.of("order_.sales_order", "order_.sales_order_line")) {
                sql.execute("alter table " + table + " disable trigger user");
            }
            sql.execute(
                    "insert into order_.sales_order (id, number, company_id, placed_at, status, po_number, erp_reference,"
                            + " net_amount, gross_amount, line_count, " + columns + ")"
                            + " select 10000000 + g, (5000000 + g)::text, case when g % 50 = 0 then 1 when g % 2 = 0 then 2 else 3 end,"
                            + " now() - g * interval '94 seconds', case when g < 3000 then 'CONFIRMED' when g < 3300 then 'PLACED'"
                            + " when g % 211 = 0 then 'CANCELLED' else 'COMPLETED' end, 'PO ' || (g::bigint * 7919 % 1000003),"
                            + " 'E-' || g, 10 + g % 5000, 10 + g % 5000, 1, " + columns
                            + " from (select * from order_.sales_order where number = '" + like
                            + "') o cross join generate_series(1, "
                            + orders + ") g");
            sql.execute("insert into order_.sales_order_line (id, order_id, line_no, placed_at, " + lineColumns + ")"
                    + " select 100000000 + g, 10000000 + g, 1, now() - g * interval '94 seconds', " + lineColumns
                    + " from generate_series(1, " + orders
                    + ") g join order_.sales_order_line l on l.line_no = 1 + g % 200"
                    + " and l.order_id = (select id from order_.sales_order where number = '" + like + "')");
            for (String table : List.of("order_.sales_order", "order_.sales_order_line")) {
                sql.execute("alter table " + table + " enable trigger user");
                sql.execute("analyze " + table);
            }
        }
    }

    private static String columns(Connection connection, String table, String without) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select string_agg(column_name, ', ' order by ordinal_position)"
                        + " from information_schema.columns where table_schema = 'order_' and table_name = '" + table
                        + "' and is_generated = 'NEVER' and column_name not in (" + without + ")")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Of those after the first ones, which warm up. */
    private static double at(List<Double> millis, int from, int percentile) {
        List<Double> sorted =
                millis.subList(from, millis.size()).stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percentile / 100));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }
}
