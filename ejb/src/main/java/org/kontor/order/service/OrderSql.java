package org.kontor.order.service;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.kontor.kernel.Money;
import org.kontor.order.event.OrderPlaced;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.model.OrderVerb;
import org.kontor.order.model.OwnValues;
import org.kontor.order.service.list.OrderRow;

/** The statements of {@link OrderQueries} and how their rows are read. */
public final class OrderSql {

    /** Quantities due, shipped and delivered are summed for the rows shown only. */
    public static final String DELIVERY =
            """
            left join lateral (
              select sum(l.shipped_quantity) as shipped,
                sum(coalesce(l.confirmed_quantity, l.quantity - l.cancelled_quantity)) as due,
                (select sum(t.quantity) from fulfilment.shipment h join fulfilment.shipment_line t on t.shipment_id = h.id
                  where h.order_number = o.number and h.shipped_at is not null and h.delivered_at is not null) as delivered
              from order_.sales_order_line l where l.order_id = o.id and l.kind = 'PRODUCT') d on true
            """;

    public static final String HEAD =
            """
            select o.id, o.number, o.placed_at, o.status, d.shipped, d.due, o.company_id, o.company_name, o.country,
              o.buyer_name, o.buyer_email, o.po_number, o.requested_date, o.payment_method, o.payment_terms_days,
              o.ship_label, o.ship_recipient, o.ship_street, o.ship_city, o.ship_region, o.ship_postal_code,
              o.ship_country, o.ship_phone, o.currency, o.net_amount, o.tax_amount, o.gross_amount, o.source,
              o.source_number, o.erp_reference, o.version, o.buyer_id, o.cost_centre_code, o.expires_at, o.budget_id,
              cast(o.own_fields as text), o.complete_delivery, d.delivered
            from order_.sales_order o
            """
                    + DELIVERY;

    public static final String LINES =
            """
            select l.line_no, l.kind, l.product_id, l.sku, l.name, l.unit, l.quantity, l.confirmed_quantity,
              l.shipped_quantity, l.unit_price, l.price_base, l.net_amount, l.requested_quantity, l.cancelled_quantity,
              cast(l.own_fields as text), l.own_number, l.base_unit, l.base_quantity, l.announced_quantity
            from order_.sales_order_line l where l.order_id = ?1 order by l.line_no
            """;

    static final String HISTORY =
            """
            select h.seq, h.at, h.actor, h.acting_for, h.verb, h.from_status, h.to_status, h.reason
            from order_.order_history h where h.order_id = ?1 order by h.seq
            """;

    private OrderSql() {}

    /** The part is cut out first, so that quantities are summed for the rows shown only. */
    static String page(String where, String order, int sizeParameter, int firstParameter) {
        return """
                select o.number, o.placed_at, o.status, d.shipped, d.due, o.company_id, o.company_name, o.country,
                  o.buyer_name, o.po_number, o.requested_date, o.line_count, o.currency, o.gross_amount, o.source,
                  cast(o.own_fields as text), d.delivered,
                  (select n.number from order_.sales_order n where n.replaces = o.number)
                from (select o.* from order_.sales_order o
                """
                + where + order + " limit ?" + sizeParameter + " offset ?" + firstParameter + ") o " + DELIVERY
                + order;
    }

    public static String currency(Object[] head) {
        return text(head[23]);
    }

    static OrderRow row(Object[] row) {
        String currency = text(row[12]);
        return new OrderRow(
                text(row[0]),
                instant(row[1]),
                OrderStatus.valueOf(text(row[2])),
                DeliveryState.of((BigDecimal) row[3], (BigDecimal) row[4], (BigDecimal) row[16]),
                ((Number) row[5]).longValue(),
                text(row[6]),
                text(row[7]),
                text(row[8]),
                text(row[9]),
                date(row[10]),
                ((Number) row[11]).intValue(),
                currency,
                amount(row[13], currency),
                text(row[14]),
                OwnValues.read(text(row[15])),
                text(row[17]));
    }

    public static OrderLineView line(Object[] row, String currency) {
        return new OrderLineView(
                ((Number) row[0]).intValue(),
                text(row[1]),
                row[2] == null ? null : ((Number) row[2]).longValue(),
                text(row[3]),
                text(row[4]),
                text(row[15]),
                text(row[5]),
                plain(row[6]),
                plain(row[7]),
                plain(row[8]),
                (BigDecimal) row[9],
                plain(row[10]),
                amount(row[11], currency),
                plain(row[12]),
                plain(row[13]),
                plain(row[18]),
                OwnValues.read(text(row[14])),
                text(row[16]),
                plain(row[17]));
    }

    static OrderMove move(Object[] row) {
        return new OrderMove(
                ((Number) row[0]).intValue(),
                instant(row[1]),
                text(row[2]),
                text(row[3]),
                OrderVerb.valueOf(text(row[4])),
                row[5] == null ? null : OrderStatus.valueOf(text(row[5])),
                OrderStatus.valueOf(text(row[6])),
                text(row[7]));
    }

    public static OrderView view(Object[] row, List<OrderLineView> lines, List<OrderMove> history) {
        String currency = text(row[23]);
        return new OrderView(
                text(row[1]),
                instant(row[2]),
                OrderStatus.valueOf(text(row[3])),
                DeliveryState.of((BigDecimal) row[4], (BigDecimal) row[5], (BigDecimal) row[37]),
                ((Number) row[6]).longValue(),
                text(row[7]),
                text(row[8]),
                text(row[9]),
                text(row[10]),
                text(row[11]),
                date(row[12]),
                text(row[13]),
                ((Number) row[14]).intValue(),
                new OrderPlaced.ShipTo(
                        text(row[15]),
                        text(row[16]),
                        text(row[17]),
                        text(row[18]),
                        text(row[19]),
                        text(row[20]),
                        text(row[21]),
                        text(row[22])),
                currency,
                amount(row[24], currency),
                amount(row[25], currency),
                amount(row[26], currency),
                text(row[27]),
                text(row[28]),
                text(row[29]),
                ((Number) row[30]).longValue(),
                row[31] == null ? null : ((Number) row[31]).longValue(),
                text(row[32]),
                row[33] == null ? null : instant(row[33]),
                row[34] == null ? null : ((Number) row[34]).longValue(),
                OwnValues.read(text(row[35])),
                (Boolean) row[36],
                lines,
                history);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime at ? at.toInstant() : ((Timestamp) value).toInstant();
    }

    private static LocalDate date(Object value) {
        return value instanceof Date day ? day.toLocalDate() : (LocalDate) value;
    }

    private static BigDecimal plain(Object value) {
        if (value == null) {
            return null;
        }
        BigDecimal figure = ((BigDecimal) value).stripTrailingZeros();
        return figure.scale() < 0 ? figure.setScale(0, RoundingMode.UNNECESSARY) : figure;
    }

    /** At the scale of the currency where the figure allows it; what other systems booked finer stays as it is. */
    private static BigDecimal amount(Object value, String currency) {
        BigDecimal figure = ((BigDecimal) value).stripTrailingZeros();
        int scale = Math.max(Money.scaleOf(currency), figure.scale());
        return figure.setScale(scale, RoundingMode.UNNECESSARY);
    }
}
