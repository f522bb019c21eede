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
                "every line of an order holds, or waits for, what is due and not yet shipped",
                """
                select o.number || '/' || l.line_no from order_.sales_order o
                join order_.sales_order_line l on l.order_id = o.id
                left join (select order_number, line_no, sum(quantity - issued - released) as held, sum(issued) as issued
                  from inventory.reservation group by order_number, line_no) r
                  on r.order_number = o.number and r.line_no = l.line_no
                left join (select order_number, line_no, quantity - served - dropped as open from inventory.waiting) w
                  on w.order_number = o.number and w.line_no = l.line_no
                where o.source = 'kontor' and (coalesce(r.issued, 0) <> l.shipped_quantity * l.unit_numerator / l.unit_denominator
                  or coalesce(r.held, 0) + coalesce(w.open, 0) <> case when o.status in (
                      'REJECTED', 'CANCELLED', 'REFUSED', 'EXPIRED', 'WITHDRAWN') then 0
                    else (coalesce(l.confirmed_quantity, l.quantity - l.cancelled_quantity) - l.shipped_quantity)
                      * l.unit_numerator / l.unit_denominator end)
                """);
        BREACHES.put(
                "an article counts those who wait for it",
                """
                select b.product_id from inventory.back_order b
                left join (select product_id, sum(quantity - served - dropped) as open from inventory.waiting
                  group by product_id) w using (product_id)
                where b.waiting <> coalesce(w.open, 0)
                """);
        BREACHES.put(
                "no more of a line is in shipments than was announced, and no more is announced than was ever there for it",
                """
                select o.number || '/' || l.line_no from order_.sales_order o
                join order_.sales_order_line l on l.order_id = o.id
                left join (select h.order_number, t.line_no, sum(t.quantity) as quantity from fulfilment.shipment h
                  join fulfilment.shipment_line t on t.shipment_id = h.id group by h.order_number, t.line_no) s
                  on s.order_number = o.number and s.line_no = l.line_no
                left join (select order_number, line_no, sum(quantity - released) as quantity from inventory.reservation
                  group by order_number, line_no) r on r.order_number = o.number and r.line_no = l.line_no
                where o.source = 'kontor' and (coalesce(s.quantity, 0) > l.announced_quantity
                  or l.announced_quantity * l.unit_numerator / l.unit_denominator > coalesce(r.quantity, 0))
                """);
        BREACHES.put(
                "nobody waits for what lies free",
                """
                select b.product_id from inventory.back_order b
                where b.waiting > 0 and exists (select 1 from inventory.stock_item i
                  where i.product_id = b.product_id and i.on_hand > i.reserved)
                """);
        BREACHES.put(
                "totals are sums of lines",
                """
                select o.number from order_.sales_order o
                join lateral (select sum(l.net_amount) as net, count(*) as lines from order_.sales_order_line l
                  where l.order_id = o.id) l on true
                where o.source = 'kontor' and (o.net_amount, o.line_count) is distinct from (l.net + o.surcharge_amount, l.lines)
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
                "a placed order was announced once, and once more for each cut before it was sent",
                """
                select o.number from order_.sales_order o
                where o.source = 'kontor' and o.idempotency_key not like 'demo-history-%'
                  and (select count(*) from order_.order_history h where h.order_id = o.id
                    and h.verb in ('PLACE', 'APPROVE', 'CANCEL_LINES') and coalesce(h.from_status, '') <> 'CONFIRMED') <> (select count(*) from integration.outbox_message m
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

    static {
        BREACHES.put(
                "the entries of a budget sum to its balances",
                """
                select b.id from approval.budget b
                left join lateral (select sum(granted_delta) as granted, sum(encumbered_delta) as encumbered,
                    sum(consumed_delta) as consumed
                  from approval.budget_entry e where e.budget_id = b.id) e on true
                where b.granted <> coalesce(e.granted, 0) or b.encumbered <> coalesce(e.encumbered, 0)
                  or b.consumed <> coalesce(e.consumed, 0)
                """);
        BREACHES.put(
                "a budget that blocks is not exceeded",
                """
                select b.id from approval.budget b
                where b.enforcement = 'BLOCK' and b.encumbered + b.consumed > b.granted and not exists (
                  select 1 from approval.budget_entry e where e.budget_id = b.id and e.kind in ('GRANT', 'TRANSFER')
                    and e.amount < 0)
                """);
        BREACHES.put(
                "an order has of its budget what it costs and did not give back: held while it waits, used when it is placed",
                """
                select o.number from order_.sales_order o
                join lateral (select sum(encumbered_delta) as encumbered, sum(consumed_delta) as consumed
                  from approval.budget_entry e where e.order_number = o.number) e on true
                join lateral (select coalesce(sum(round(coalesce(l.confirmed_quantity, l.quantity - l.cancelled_quantity)
                    * l.unit_price / l.price_base, 2)), 0) + case when bool_or(coalesce(l.confirmed_quantity,
                    l.quantity - l.cancelled_quantity) > 0) then o.surcharge_amount else 0 end as due
                  from order_.sales_order_line l where l.order_id = o.id) l on true
                join lateral (select coalesce(sum(r.amount), 0) as back,
                    coalesce(sum(r.amount) filter (where r.kind <> 'REFUND'), 0) as off_account
                  from returns.goods_return g join returns.return_line t on t.return_id = g.id
                  join returns.resolution r on r.line_id = t.id where g.order_number = o.number) g on true
                where e.encumbered is not null and (
                  e.encumbered <> case when o.status = 'AWAITING_APPROVAL' then l.due else 0 end
                  or e.consumed <> case when o.status in ('PLACED', 'SENT', 'CONFIRMED', 'COMPLETED') then l.due - g.back else 0 end)
                """);
        BREACHES.put(
                "every line of a budget's entries is a line's own",
                """
                select e.order_number || '/' || e.line_no from approval.budget_entry e
                join order_.sales_order o on o.number = e.order_number and o.status = 'AWAITING_APPROVAL'
                join order_.sales_order_line l on l.order_id = o.id and l.line_no = e.line_no
                group by e.order_number, e.line_no, l.net_amount having sum(e.encumbered_delta) <> l.net_amount
                """);
        BREACHES.put(
                "each entry of an account continues the one before it",
                """
                select e.account_id || '#' || e.seq from (
                  select e.*, lag(e.balance_after, 1, 0) over (partition by account_id order by seq) as before,
                    row_number() over (partition by account_id order by seq) as place from credit.entry e) e
                where e.balance_after <> e.before + e.amount or e.seq <> e.place
                """);
        BREACHES.put(
                "the entries of an account sum to its balances",
                """
                select a.company_id from credit.account a
                left join lateral (select sum(reserved_delta) as reserved, sum(purchased_delta) as purchased,
                    count(*) as entries from credit.entry e where e.account_id = a.id) e on true
                where a.reserved <> coalesce(e.reserved, 0) or a.purchased <> coalesce(e.purchased, 0)
                  or a.entry_count <> e.entries
                """);
        BREACHES.put(
                "no order took an account over its limit",
                """
                select e.account_id || '#' || e.seq from credit.entry e join credit.account a on a.id = e.account_id
                where not a.may_exceed and e.amount > 0 and e.balance_after > e.limit_after
                  and not exists (select 1 from credit.entry u where u.account_id = a.id and u.kind = 'UPDATED')
                """);
        BREACHES.put(
                "an order owes its account what it costs, without what came back and was credited",
                """
                select o.number from order_.sales_order o
                join lateral (select sum(reserved_delta) as reserved, sum(purchased_delta) as purchased
                  from credit.entry e where e.order_number = o.number) e on true
                join lateral (select coalesce(sum(round(coalesce(l.confirmed_quantity, l.quantity - l.cancelled_quantity)
                    * l.unit_price / l.price_base, 2)), 0) + case when bool_or(coalesce(l.confirmed_quantity,
                    l.quantity - l.cancelled_quantity) > 0) then o.surcharge_amount else 0 end as due
                  from order_.sales_order_line l where l.order_id = o.id) l on true
                join lateral (select coalesce(sum(r.amount), 0) as back,
                    coalesce(sum(r.amount) filter (where r.kind <> 'REFUND'), 0) as off_account
                  from returns.goods_return g join returns.return_line t on t.return_id = g.id
                  join returns.resolution r on r.line_id = t.id where g.order_number = o.number) g on true
                where e.reserved is not null and (
                  e.reserved <> case when o.status = 'AWAITING_APPROVAL' then l.due else 0 end
                  or e.purchased <> case when o.status in ('PLACED', 'SENT', 'CONFIRMED', 'COMPLETED') then l.due - g.off_account else 0 end)
                """);
        BREACHES.put(
                "who waits does so until an hour",
                "select o.number from order_.sales_order o where o.status = 'AWAITING_APPROVAL' and o.expires_at is null");
    }

    private Books() {}

    public static void check(Sql sql) {
        BREACHES.forEach((law, breaches) -> assertEquals(List.of(), sql.list(breaches), law));
    }
}
