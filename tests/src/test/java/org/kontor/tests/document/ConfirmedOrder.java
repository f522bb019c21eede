package org.kontor.tests.document;

import java.util.concurrent.atomic.AtomicLong;
import org.kontor.tests.Kontor;
import org.kontor.tests.Sql;

/** Orders that the ERP has confirmed, as they lie in the tables, each like one of the demo; and their shipments. */
public final class ConfirmedOrder {

    private static final Sql SQL = Kontor.sql();
    private static final AtomicLong NEXT = new AtomicLong(7_000_000_000L);

    private ConfirmedOrder() {}

    /** @return the number */
    public static String of(long company, int lines, String language) {
        return in("CONFIRMED", company, lines, language);
    }

    static String in(String status, long company, int lines, String language) {
        long id = NEXT.incrementAndGet();
        String order = "D" + id;
        SQL.update(
                """
                insert into order_.sales_order
                select (jsonb_populate_record(null::order_.sales_order, to_jsonb(o) || jsonb_build_object('id', ?, 'number', ?,
                  'company_id', c.id, 'company_name', c.name, 'buyer_id', null, 'unit_id', null, 'po_number', 'PO ' || ?,
                  'cost_centre_id', null, 'cost_centre_code', null, 'budget_id', null, 'status', ?, 'language', ?,
                  'idempotency_key', 'papers-' || ?, 'source', 'kontor', 'source_number', null, 'placed_at', now(),
                  'currency', 'EUR', 'line_count', ?, 'net_amount', 10.0 * ?, 'tax_amount', 0, 'gross_amount', 10.0 * ?))).*
                from order_.sales_order o, organisation.company c where o.number = '100013' and c.id = ?
                """,
                id,
                order,
                order,
                status,
                language,
                order,
                lines,
                lines,
                lines,
                company);
        SQL.update(
                """
                insert into order_.sales_order_line (id, order_id, line_no, kind, sku, name, unit, quantity, confirmed_quantity,
                  unit_price, price_base, net_amount, placed_at)
                select ? * 2000 + n, ?, n, 'PRODUCT', 'DOC-' || n,
                  case when n % 2 = 1 and n < 3 then 'Prüfling Größe ' || n else '内六角圆柱头螺钉 ' || n end,
                  'C62', 1, 1, 10, 1, 10, now() from generate_series(1, ?) n
                """,
                id, id, lines);
        return order;
    }

    /** They lie in the tables without the goods that orders have, which others count. */
    public static void forget() {
        String made = "(select number from order_.sales_order where idempotency_key like 'papers-%')";
        untold("delete from fulfilment.shipment_line where shipment_id in (select id from fulfilment.shipment where"
                + " order_number in " + made + ")");
        untold("delete from fulfilment.shipment where order_number in " + made);
        untold(
                "delete from order_.sales_order_line where order_id in (select id from order_.sales_order where number in "
                        + made + ")");
        untold("delete from order_.sales_order where idempotency_key like 'papers-%'");
    }

    /** Without the trail, whose latest entries are a page that others weigh. */
    public static void untold(String deed) {
        SQL.update("do $$ begin perform set_config('kontor.bulk', 'on', true); " + deed + "; end $$");
    }

    /** One line of the order travels. */
    public static void ship(String order, int shipmentNo, int lineNo, boolean left) {
        long id = NEXT.incrementAndGet();
        SQL.update(
                "insert into fulfilment.shipment (id, order_number, shipment_no, number, carrier, tracking_number, state,"
                        + " announced_at, shipped_at) values (?, ?, ?, ?, 'DHL', 'T' || ?, ?, now(), case when ? then now() end)",
                id,
                order,
                shipmentNo,
                order + "-" + shipmentNo,
                id,
                left ? "SHIPPED" : "ANNOUNCED",
                left);
        SQL.update(
                "insert into fulfilment.shipment_line (shipment_id, line_no, sku, quantity) values (?, ?, ?, 1)",
                id,
                lineNo,
                "DOC-" + lineNo);
    }
}
