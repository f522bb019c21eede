package org.kontor.tests.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.tests.Sql;

/** What must hold of stock and orders at any moment, whatever ran before; each question finds the rows that break it. */
public final class Books {

    private static final Map<String, String> BREACHES = new LinkedHashMap<>();

    static {
        BREACHES.put(
                "entries of an item sum to its balance",
                """
                select i.product_id || '@' || i.site_id from inventory.stock_item i
                left join (select product_id, site_id, sum(on_hand_delta) as on_hand, sum(reserved_delta) as reserved
                  from inventory.stock_entry group by product_id, site_id) e using (product_id, site_id)
                where i.on_hand <> coalesce(e.on_hand, 0) or i.reserved <> coalesce(e.reserved, 0)
                """);
        BREACHES.put(
                "what orders hold is what is reserved",
                """
                select i.product_id || '@' || i.site_id from inventory.stock_item i
                left join (select product_id, site_id, sum(quantity - issued - released) as held
                  from inventory.reservation group by product_id, site_id) r using (product_id, site_id)
                where i.reserved <> coalesce(r.held, 0)
                """);
        BREACHES.put(
                "every line of an order holds what is due and not yet shipped",
                """
                select o.number || '/' || l.line_no from order_.sales_order o
                join order_.sales_order_line l on l.order_id = o.id
                left join (select order_number, line_no, sum(quantity - issued - released) as held, sum(issued) as issued
                  from inventory.reservation group by order_number, line_no) r
                  on r.order_number = o.number and r.line_no = l.line_no
                where o.source = 'kontor' and (coalesce(r.issued, 0) <> l.shipped_quantity
                  or coalesce(r.held, 0) <> coalesce(l.confirmed_quantity, l.quantity) - l.shipped_quantity)
                """);
        BREACHES.put(
                "totals are sums of lines",
                """
                select o.number from order_.sales_order o
                join lateral (select sum(l.net_amount) as net, count(*) as lines from order_.sales_order_line l
                  where l.order_id = o.id) l on true
                where o.source = 'kontor' and (o.net_amount, o.line_count) is distinct from (l.net, l.lines)
                """);
        BREACHES.put(
                "a line is quantity times price, rounded once",
                """
                select o.number || '/' || l.line_no from order_.sales_order o
                join order_.sales_order_line l on l.order_id = o.id
                where o.source = 'kontor' and l.net_amount <> round(l.quantity * l.unit_price / l.price_base, 2)
                """);
        BREACHES.put(
                "the history leads to the status",
                """
                select o.number from order_.sales_order o
                left join lateral (select to_status, seq from order_.order_history h where h.order_id = o.id
                  order by seq desc limit 1) h on true
                where o.source = 'kontor' and (h.to_status, h.seq) is distinct from (o.status, o.move_count)
                """);
        BREACHES.put(
                "a placed order was announced once",
                """
                select o.number from order_.sales_order o
                where o.source = 'kontor' and o.idempotency_key not like 'demo-history-%'
                  and 1 <> (select count(*) from integration.outbox_message m
                  where m.context = 'order' and m.type = 'OrderPlaced' and m.aggregate_id = o.number
                    and m.destination = 'ERP' and m.properties is null)
                """);
        BREACHES.put(
                "one intent made one order",
                """
                select p.order_number from order_.placement p
                where 1 <> (select count(*) from order_.sales_order o where o.number = p.order_number
                  and o.company_id = p.company_id and o.idempotency_key = p.idempotency_key)
                """);
    }

    private Books() {}

    public static void check(Sql sql) {
        BREACHES.forEach((law, breaches) -> assertEquals(List.of(), sql.list(breaches), law));
    }
}
