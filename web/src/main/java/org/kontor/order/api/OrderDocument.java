package org.kontor.order.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kontor.fulfilment.service.ShipmentView;
import org.kontor.order.event.OrderPlaced;
import org.kontor.order.service.OrderLineView;
import org.kontor.order.service.OrderMove;
import org.kontor.order.service.OrderView;

/** An order with its lines, its timeline and its shipments. */
public record OrderDocument(
        String number,
        Instant placedAt,
        String status,
        String delivery,
        String company,
        String buyer,
        String poNumber,
        LocalDate requestedDate,
        String paymentMethod,
        int paymentTermsDays,
        OrderPlaced.ShipTo shipTo,
        String currency,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        String source,
        String erpReference,
        List<Line> lines,
        List<Move> timeline,
        List<Parcel> shipments) {

    /**
     * @param confirmed left out as long as the ERP has not answered
     * @param unitPrice net price of {@code priceBase} units
     */
    public record Line(
            int line,
            String sku,
            String name,
            String unit,
            BigDecimal quantity,
            BigDecimal confirmed,
            BigDecimal shipped,
            BigDecimal unitPrice,
            BigDecimal priceBase,
            BigDecimal net) {

        static Line of(OrderLineView line) {
            return new Line(
                    line.lineNo(),
                    line.sku(),
                    line.name(),
                    line.unit(),
                    line.quantity(),
                    line.confirmed(),
                    line.shipped(),
                    line.unitPrice(),
                    line.priceBase(),
                    line.net());
        }
    }

    /** One thing that happened to the order. */
    public record Move(Instant at, String actor, String verb, String status, String reason) {

        static Move of(OrderMove move) {
            return new Move(
                    move.at(), move.actor(), move.verb().name(), move.to().name(), move.reason());
        }
    }

    /** Goods on their way; times are left out until they are known. */
    public record Parcel(
            String number,
            String state,
            String carrier,
            String trackingNumber,
            Instant announcedAt,
            Instant shippedAt,
            Instant deliveredAt) {

        static Parcel of(ShipmentView shipment) {
            return new Parcel(
                    shipment.number(),
                    String.valueOf(shipment.state()),
                    shipment.carrier(),
                    shipment.trackingNumber(),
                    shipment.announcedAt(),
                    shipment.shippedAt(),
                    shipment.deliveredAt());
        }
    }

    static OrderDocument of(OrderView order, List<ShipmentView> shipments) {
        return new OrderDocument(
                order.number(),
                order.placedAt(),
                order.status().name(),
                order.delivery().name(),
                order.companyName(),
                order.buyerName(),
                order.poNumber(),
                order.requestedDate(),
                order.paymentMethod(),
                order.paymentTermsDays(),
                order.shipTo(),
                order.currency(),
                order.net(),
                order.tax(),
                order.gross(),
                order.source(),
                order.erpReference(),
                order.lines().stream().map(Line::of).toList(),
                order.history().stream().map(Move::of).toList(),
                shipments.stream().map(Parcel::of).toList());
    }
}
