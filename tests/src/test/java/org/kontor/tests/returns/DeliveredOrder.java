package org.kontor.tests.returns;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.kontor.launcher.Database;
import org.kontor.tests.Kontor;
import org.kontor.tests.Sql;
import org.kontor.tests.document.ConfirmedOrder;

/** Orders of which parcels have come, as they lie in the tables, and what was asked to come back of them. */
final class DeliveredOrder {

    private static final Sql SQL = Kontor.sql();

    private DeliveredOrder() {}

    /** Each line came in a shipment of its own, in ten pieces, so many days ago. */
    static String of(long company, int lines, int daysAgo) {
        String order = ConfirmedOrder.of(company, lines, "en");
        for (int line = 1; line <= lines; line++) {
            ConfirmedOrder.ship(order, line, line, true);
            SQL.update(
                    "update fulfilment.shipment_line set quantity = 10 where shipment_id ="
                            + " (select id from fulfilment.shipment where number = ?)",
                    order + "-" + line);
        }
        SQL.update(
                "update fulfilment.shipment set state = 'DELIVERED', delivered_at = now() - make_interval(days => ?)"
                        + " where order_number = ?",
                daysAgo,
                order);
        return order;
    }

    static void forget() {
        String made = "(select number from order_.sales_order where idempotency_key like 'papers-%')";
        forgetReceipts(made);
        ConfirmedOrder.untold(
                "delete from returns.return_line where return_id in (select id from returns.goods_return where order_number in "
                        + made + ")");
        ConfirmedOrder.untold("delete from returns.goods_return where order_number in " + made);
        ConfirmedOrder.untold(
                "delete from returns.claim where shipment_number in (select number from fulfilment.shipment where"
                        + " order_number in " + made + ")");
        ConfirmedOrder.forget();
    }

    /** What has arrived stays written; only whoever owns the database takes it away. */
    private static void forgetReceipts(String orders) {
        Database own = Kontor.server().database();
        try (Connection admin = new Database(own.url(), "postgres", own.password(), null, null).open();
                Statement statement = admin.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("delete from returns.receipt where line_id in (select l.id from returns.return_line l"
                    + " join returns.goods_return r on r.id = l.return_id where r.order_number in " + orders + ")");
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
