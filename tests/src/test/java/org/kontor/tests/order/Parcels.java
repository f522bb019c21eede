package org.kontor.tests.order;

import java.util.List;
import org.kontor.tests.Probe;
import org.kontor.tests.Sql;

/** The shipments of orders of one line, as the books have them, and the news about them, which may come more than once. */
public final class Parcels {

    private final Sql sql;

    public Parcels(Sql sql) {
        this.sql = sql;
    }

    /** Number within the order and quantity of each, such as {@code 1:10}. */
    List<String> of(String number) {
        return sql.list(
                "select h.shipment_no || ':' || trim_scale(l.quantity) from fulfilment.shipment h"
                        + " join fulfilment.shipment_line l on l.shipment_id = h.id where h.order_number = ?"
                        + " order by h.shipment_no",
                number);
    }

    /** Waits until these and no others have left. */
    void shipped(String number, String... expected) {
        Probe.until(
                "what has left of order " + number,
                () -> sql.list(
                        "select h.shipment_no || ':' || trim_scale(l.quantity) from fulfilment.shipment h"
                                + " join fulfilment.shipment_line l on l.shipment_id = h.id"
                                + " join inventory.goods_issue g on g.order_number = h.order_number"
                                + " and g.shipment_no = h.shipment_no where h.order_number = ? order by h.shipment_no",
                        number),
                List.of(expected)::equals);
    }

    /** Has old news, if there is any, told again as new messages, beside what the house itself has to tell meanwhile. */
    public void repeat(String number, String context, String type, int times) {
        Probe.until(
                "old news of order " + number + " is told again",
                () -> sql.update(
                        """
                        insert into integration.outbox_message (id, context, type, version, aggregate_id, aggregate_seq,
                          destination, payload, occurred_at, next_attempt_at)
                        select gen_random_uuid(), m.context, m.type, m.version, m.aggregate_id,
                          (select max(a.aggregate_seq) from integration.outbox_message a where a.context = m.context
                            and a.aggregate_id = m.aggregate_id and a.destination = m.destination)
                            + row_number() over (order by m.id, i),
                          m.destination, m.payload, m.occurred_at, now()
                        from integration.outbox_message m, generate_series(1, ?) i
                        where m.aggregate_id = ? and m.context = ? and m.type = ?
                        on conflict (context, aggregate_id, destination, aggregate_seq) do nothing
                        """,
                        times,
                        number,
                        context,
                        type),
                told -> told >= times
                        || sql.count(
                                        "select count(*) from integration.outbox_message where aggregate_id = ?"
                                                + " and context = ? and type = ?",
                                        number,
                                        context,
                                        type)
                                == 0);
    }

    /** Says that goods came for the order, true or not. */
    void goodsCame(String number, int times) {
        sql.update(
                """
                insert into integration.outbox_message (id, context, type, version, aggregate_id, aggregate_seq, destination,
                  payload, occurred_at, next_attempt_at)
                select gen_random_uuid(), 'inventory', 'HeldForOrder', 1, ?, 100000 + i, 'ORDER',
                  jsonb_build_object('event', 'inventory.HeldForOrder', 'version', 1, 'orderNumber', ?,
                    'occurredAt', '2026-11-23T07:00:00Z'), now(), now() from generate_series(1, ?) i
                """,
                number,
                number,
                times);
    }

    /** Waits until everything that was told about the order inside the house was heard. */
    void heard(String number) {
        Probe.until(
                "all news of order " + number + " were heard",
                () -> sql.count(
                        "select count(*) from integration.outbox_message m where m.aggregate_id = ?"
                                + " and m.destination in ('ORDER', 'FULFILMENT') and not exists (select from"
                                + " integration.inbox_message i where i.message_id = cast(m.id as text))",
                        number),
                Long.valueOf(0)::equals);
    }
}
