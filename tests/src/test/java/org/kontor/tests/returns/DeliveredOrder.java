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

    /** A line of it is an article of ours, ordered in packs of so many. */
    static void keep(String order, int line, String sku, int inPack) {
        asOwner("update order_.sales_order_line set product_id = (select id from catalog.product where sku = '" + sku
                + "'), sku = '" + sku + "', unit_numerator = " + inPack + " where line_no = " + line
                + " and order_id = (select id from order_.sales_order where number = '" + order + "')");
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

    private static void forgetReceipts(String orders) {
        String receipts = "select e.id from returns.receipt e join returns.return_line l on l.id = e.line_id"
                + " join returns.goods_return r on r.id = l.return_id where r.order_number in " + orders;
        asOwner("delete from returns.inspection where receipt_id in (" + receipts + ")");
        asOwner("delete from returns.receipt where id in (" + receipts + ")");
    }

    /** What stays as it is written is changed by nobody but whoever owns the database. */
    static void asOwner(String deed) {
        Database own = Kontor.server().database();
        try (Connection admin = new Database(own.url(), "postgres", own.password(), null, null).open();
                Statement statement = admin.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(deed);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
