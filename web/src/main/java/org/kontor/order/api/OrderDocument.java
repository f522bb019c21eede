package org.kontor.order.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.approval.service.AskedView;
import org.kontor.fulfilment.service.ShipmentView;
import org.kontor.inventory.service.waiting.LineStock;
import org.kontor.order.event.OrderPlaced;
import org.kontor.order.model.OrderStatus;
import org.kontor.order.service.OrderLineView;
import org.kontor.order.service.OrderMove;
import org.kontor.order.service.OrderView;
import org.kontor.order.service.hold.HeldView;
import org.kontor.organisation.event.OwnValue;

/**
 * An order with its lines, its timeline and its shipments.
 *
 * @param delivery NONE, PARTLY_SHIPPED, SHIPPED, PARTLY_DELIVERED or DELIVERED, of all that is confirmed
 * @param surcharge what of {@code net} is no line's, because the order is small; left out for none
 * @param completeDelivery nothing goes before all is there
 */
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
        BigDecimal surcharge,
        BigDecimal net,
        BigDecimal tax,
        BigDecimal gross,
        String source,
        String erpReference,
        String costCentre,
        Map<String, String> ownFields,
        boolean completeDelivery,
        Approval approval,
        OnHold onHold,
        List<Line> lines,
        List<Move> timeline,
        List<Parcel> shipments) {

    /**
     * @param ownNumber what the company called the article then; left out when it had no number of its own
     * @param confirmed left out as long as the ERP has not answered
     * @param requested what was asked for at first; left out when that is the quantity
     * @param cancelled what was taken back; left out when nothing was
     * @param announced what carriers were asked to fetch or have fetched
     * @param baseUnit the unit in which the article is kept, as it was then; left out when that is the unit
     * @param baseQuantity the quantity in that unit
     * @param waiting what is still to come for it, in the unit in which the article is kept; left out when nothing is
     * @param expectedOn from when on; left out when nobody knows
     * @param firstExpectedOn from when on it was expected at first
     * @param unitPrice net price of {@code priceBase} units
     */
    public record Line(
            int line,
            String sku,
            String name,
            String ownNumber,
            String unit,
            BigDecimal quantity,
            BigDecimal confirmed,
            BigDecimal shipped,
            BigDecimal unitPrice,
            BigDecimal priceBase,
            BigDecimal net,
            BigDecimal requested,
            BigDecimal cancelled,
            BigDecimal announced,
            String baseUnit,
            BigDecimal baseQuantity,
            BigDecimal waiting,
            LocalDate expectedOn,
            LocalDate firstExpectedOn,
            Map<String, String> ownFields) {

        static Line of(OrderLineView line, List<LineStock> stock) {
            LineStock waits = stock.stream()
                    .filter(one ->
                            one.lineNo() == line.lineNo() && one.waiting().signum() > 0)
                    .findFirst()
                    .orElse(null);
            return new Line(
                    line.lineNo(),
                    line.sku(),
                    line.name(),
                    line.ownNumber(),
                    line.unit(),
                    line.quantity(),
                    line.confirmed(),
                    line.shipped(),
                    line.unitPrice(),
                    line.priceBase(),
                    line.net(),
                    line.requested(),
                    line.cancelled().signum() == 0 ? null : line.cancelled(),
                    line.announced(),
                    line.baseUnit(),
                    line.packed() ? line.baseQuantity() : null,
                    waits == null ? null : waits.waiting().stripTrailingZeros(),
                    waits == null ? null : waits.promise(),
                    waits == null ? null : waits.firstPromise(),
                    own(line.ownFields()));
        }
    }

    /**
     * What an order waits for; left out for one that does not wait.
     *
     * @param expiresAt when it ends if nobody decides
     * @param asked the people who can decide now
     */
    public record Approval(Instant expiresAt, List<String> asked) {

        static Approval of(OrderView order, AskedView asked) {
            return order.status() == OrderStatus.AWAITING_APPROVAL
                    ? new Approval(order.expiresAt(), asked.names())
                    : null;
        }
    }

    /**
     * That it is held back; left out for one that is not.
     *
     * @param words what is said about it to the buyer
     */
    public record OnHold(Instant since, List<String> words) {}

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
            Instant deliveredAt,
            List<ParcelLine> lines) {

        /** What of a line of the order travels in it, in the unit of that line. */
        public record ParcelLine(int line, String sku, BigDecimal quantity) {}

        static Parcel of(ShipmentView shipment) {
            return new Parcel(
                    shipment.number(),
                    String.valueOf(shipment.state()),
                    shipment.carrier(),
                    shipment.trackingNumber(),
                    shipment.announcedAt(),
                    shipment.shippedAt(),
                    shipment.deliveredAt(),
                    shipment.lines().stream()
                            .map(line -> new ParcelLine(line.lineNo(), line.sku(), line.quantity()))
                            .toList());
        }
    }

    /** By short name; left out where there are none. */
    private static Map<String, String> own(List<OwnValue> values) {
        Map<String, String> own = new LinkedHashMap<>();
        values.forEach(value -> own.put(value.code(), value.value()));
        return own.isEmpty() ? null : own;
    }

    static OrderDocument of(
            OrderView order, List<ShipmentView> shipments, AskedView asked, List<LineStock> stock, HeldView held) {
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
                order.surcharge().signum() == 0 ? null : order.surcharge(),
                order.net(),
                order.tax(),
                order.gross(),
                order.source(),
                order.erpReference(),
                order.costCentre(),
                own(order.ownFields()),
                order.completeDelivery(),
                Approval.of(order, asked),
                held == null ? null : new OnHold(held.since(), held.words()),
                order.lines().stream().map(line -> Line.of(line, stock)).toList(),
                order.history().stream().map(Move::of).toList(),
                shipments.stream().map(Parcel::of).toList());
    }
}
