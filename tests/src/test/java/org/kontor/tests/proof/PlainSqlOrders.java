package org.kontor.tests.proof;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.kontor.launcher.KontorServer;

/**
 * The rows of an order of five lines, written by hand in as few statements as SQL allows: key, locked stock, entries,
 * reservations, order, lines, history, outbox. No reading, no checking, no objects: the floor under every program.
 */
final class PlainSqlOrders implements Load.Deed, AutoCloseable {

    private static final String STOCK =
            """
            with item as (
              select product_id, site_id from inventory.stock_item
              where product_id = any(cast(? as bigint[])) and site_id = (select min(id) from inventory.site)
              order by product_id, site_id for update),
            taken as (
              update inventory.stock_item i set reserved = reserved + 1 from item
              where i.product_id = item.product_id and i.site_id = item.site_id and i.on_hand - i.reserved >= 1),
            entry as (
              insert into inventory.stock_entry (product_id, site_id, reserved_delta, cause, reference, at)
              select product_id, site_id, 1, 'RESERVED', ?, now() from item)
            insert into inventory.reservation (order_number, line_no, product_id, site_id, quantity, at)
            select ?, row_number() over (), product_id, site_id, 1, now() from item
            """;

    private static final String ORDER =
            """
            with placement as (
              insert into order_.placement (company_id, idempotency_key, input_sha256, order_number, at)
              values (1, ?, sha256('x'), ?, now())),
            head as (
              insert into order_.sales_order (number, company_id, company_name, placed_at, status, currency, net_amount,
                gross_amount, line_count, idempotency_key, move_count, ship_label, ship_street, ship_city)
              values (?, 1, 'Nordwerk', now(), 'PLACED', 'EUR', 50, 50, 5, ?, 1, 'Werk 1', 'Street', 'Hamburg')
              returning id),
            line as (
              insert into order_.sales_order_line (order_id, line_no, product_id, sku, name, unit, quantity, unit_price,
                net_amount)
              select head.id, l.no, l.product_id, 'SKU', 'Socket head cap screw', 'C62', 1, 10, 10
              from head, unnest(cast(? as bigint[])) with ordinality as l (product_id, no)),
            history as (
              insert into order_.order_history (order_id, seq, at, actor, verb, to_status)
              select id, 1, now(), 'bench', 'PLACE', 'PLACED' from head)
            insert into integration.outbox_message (id, context, type, version, aggregate_id, aggregate_seq, destination,
              payload, occurred_at, status, next_attempt_at)
            select gen_random_uuid(), 'order', 'OrderPlaced', 1, ?, 1, d, ?, now(), 'DISCARDED', now()
            from unnest(array['ERP', 'ORDER_MAIL']) d
            """;

    private final List<Connection> connections = new ArrayList<>();
    private final List<Long> articles;
    private final String payload = "{\"lines\":[" + "\"a line of an order as JSON\",".repeat(40) + "1]}";

    PlainSqlOrders(KontorServer server, List<Long> articles, int clients) throws SQLException {
        this.articles = articles;
        for (int client = 0; client < clients; client++) {
            Connection connection = server.database().open();
            connection.setAutoCommit(false);
            connections.add(connection);
        }
    }

    @Override
    public boolean once(int client, Random random) throws SQLException {
        Connection connection = connections.get(client);
        String number = "B" + UUID.randomUUID();
        String ids = LongStream.generate(() -> articles.get(random.nextInt(articles.size())))
                .distinct()
                .limit(5)
                .mapToObj(Long::toString)
                .collect(Collectors.joining(",", "{", "}"));
        try (PreparedStatement stock = connection.prepareStatement(STOCK);
                PreparedStatement order = connection.prepareStatement(ORDER)) {
            stock.setString(1, ids);
            stock.setString(2, number);
            stock.setString(3, number);
            stock.executeUpdate();
            order.setString(1, number);
            order.setString(2, number);
            order.setString(3, number);
            order.setString(4, number);
            order.setString(5, ids);
            order.setString(6, number);
            order.setString(7, payload);
            order.executeUpdate();
        }
        connection.commit();
        return true;
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
