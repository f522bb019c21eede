package org.kontor.tests.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.launcher.Database;

/** What the product's tables say of the things of one history, told as {@link ReferenceModel#told} tells it. */
final class HistoryBooks implements AutoCloseable {

    private static final String TOLD =
            """
            with n as (select * from unnest(cast(? as text[]), cast(? as text[])) as n(name, number)),
            o as (select o.*, n.name from n join order_.sales_order o on o.number = n.number),
            s as (select s.*, o.name || '-' || s.shipment_no as name from o
              join fulfilment.shipment s on s.order_number = o.number)
            select format('article %s: on hand %s, reserved %s, waited for %s', n.name, trim_scale(i.on_hand),
                trim_scale(i.reserved), trim_scale(coalesce(b.waiting, 0)))
              from n join catalog.product p on p.sku = n.number
              join lateral (select sum(on_hand) as on_hand, sum(reserved) as reserved from inventory.stock_item
                where product_id = p.id) i on true
              left join inventory.back_order b on b.product_id = p.id
            union all select format('order %s: %s, holds %s, asks %s and owes %s', o.name, o.status, o.open_holds,
                trim_scale(coalesce(e.reserved, 0)), trim_scale(coalesce(e.purchased, 0)))
              from o left join lateral (select sum(reserved_delta) as reserved, sum(purchased_delta) as purchased
                from credit.entry where order_number = o.number) e on true
            union all select format('order %s line %s: ordered %s, cancelled %s, confirmed %s, announced %s, shipped %s,'
                  ' held %s, waiting %s until %s', o.name, l.line_no, trim_scale(l.quantity), trim_scale(l.cancelled_quantity),
                  coalesce(cast(trim_scale(l.confirmed_quantity) as text), '-'), trim_scale(l.announced_quantity),
                  trim_scale(l.shipped_quantity), trim_scale(coalesce(r.held, 0)), trim_scale(coalesce(w.open, 0)),
                  coalesce(case when w.open > 0 then w.promise end, '-'))
              from o join order_.sales_order_line l on l.order_id = o.id
              left join lateral (select sum(quantity - issued - released) as held from inventory.reservation
                where order_number = o.number and line_no = l.line_no) r on true
              left join lateral (select quantity - served - dropped as open, cast(promise as text) as promise from inventory.waiting
                where order_number = o.number and line_no = l.line_no) w on true
            union all select format('parcel %s: %s, %s, of %s', s.name,
                case when g.at is null then 'is here' else 'has left' end,
                case when s.delivered_at is null then 'has not come' else 'has come' end,
                (select string_agg(l.line_no || ':' || trim_scale(l.quantity), ' ' order by l.line_no)
                  from fulfilment.shipment_line l where l.shipment_id = s.id))
              from s left join inventory.goods_issue g on g.order_number = s.order_number and g.shipment_no = s.shipment_no
            union all select format('parcel %s line %s: claimed %s', s.name, c.order_line_no, trim_scale(c.quantity))
              from s join returns.claim c on c.shipment_number = s.number where c.quantity <> 0
            union all select format('purchase %s: ordered %s, received %s, given up %s', n.name, trim_scale(l.quantity),
                trim_scale(l.received), trim_scale(l.given_up))
              from n join inventory.purchase_order p on p.number = n.number join inventory.purchase_line l on l.purchase_id = p.id
            union all select format('return %s line %s: line %s of parcel %s, requested %s, authorised %s', n.name, l.line_no,
                l.order_line_no, s.name, trim_scale(l.requested), coalesce(cast(trim_scale(l.authorised) as text), '-'))
              from n join returns.goods_return r on r.number = n.number join returns.return_line l on l.return_id = r.id
              join s on s.number = l.shipment_number
            """;

    private static final String UNDER_WAY =
            """
            with about as (select n || part as id from unnest(cast(? as text[])) n,
              unnest(array['', '-1', '-2', '-3', '-4', '-5', '-6', '-7', '-8', '-9', '-10', '-11', '-12']) part)
            select (select count(*) from integration.outbox_message m join about on about.id = m.aggregate_id
                where m.context in ('order', 'inventory', 'fulfilment') and m.destination in ('ORDER', 'FULFILMENT')
                  and not exists (select from integration.inbox_message i where i.message_id = cast(m.id as text)
                    and i.consumer in ('order.shipment-shipped', 'fulfilment.delivery-released')))
              + (select count(*) from unnest(cast(? as text[])) said where not exists (
                select from integration.inbox_message i where i.message_id = said
                  and i.consumer in ('order.erp-replies', 'fulfilment.carrier-replies')))
            """;

    private final Connection connection;
    private final PreparedStatement told;
    private final PreparedStatement underWay;

    HistoryBooks(Database database) {
        try {
            connection = database.open();
            told = connection.prepareStatement(TOLD);
            underWay = connection.prepareStatement(UNDER_WAY);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    List<String> told(Map<String, String> numbers) {
        List<String> lines = new ArrayList<>(rows(
                told, List.copyOf(numbers.keySet()), numbers.values().stream().toList()));
        lines.sort(null);
        return lines;
    }

    /** Whether all that was said was heard, inside the house and from partners. */
    boolean quiet(Map<String, String> numbers, List<String> said) {
        return rows(underWay, numbers.values().stream().toList(), said).equals(List.of("0"));
    }

    private List<String> rows(PreparedStatement statement, List<String> first, List<String> second) {
        try {
            statement.setArray(1, connection.createArrayOf("text", first.toArray()));
            statement.setArray(2, connection.createArrayOf("text", second.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** The first column of the only row. */
    String one(String question, String parameter) {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        } catch (SQLException failed) {
            throw new AssertionError(question, failed);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
