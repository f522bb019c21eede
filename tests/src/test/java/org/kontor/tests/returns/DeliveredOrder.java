package org.kontor.tests.returns;

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
        ConfirmedOrder.untold(
                "delete from returns.return_line where return_id in (select id from returns.goods_return where order_number in "
                        + made + ")");
        ConfirmedOrder.untold("delete from returns.goods_return where order_number in " + made);
        ConfirmedOrder.untold(
                "delete from returns.claim where shipment_number in (select number from fulfilment.shipment where"
                        + " order_number in " + made + ")");
        ConfirmedOrder.forget();
    }
}
