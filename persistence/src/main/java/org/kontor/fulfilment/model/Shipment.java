package org.kontor.fulfilment.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.fulfilment.event.ShipmentAnnounced;
import org.kontor.fulfilment.event.ShipmentDelivered;
import org.kontor.fulfilment.event.ShipmentShipped;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.event.OrderPlaced.ShipTo;

/**
 * Goods of one order that travel together. Guarantees that every piece of news is told to others once, that it is told
 * as shipped before it is told as delivered whatever order the carrier's messages come in, and that a repeated message
 * changes nothing. What happens to stock and order in consequence is theirs.
 */
@Entity
@Table(schema = "fulfilment", name = "shipment")
public class Shipment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shipment")
    @SequenceGenerator(name = "shipment", schema = "fulfilment", sequenceName = "shipment_seq", allocationSize = 50)
    private Long id;

    @Column(name = "order_number")
    private String orderNumber;

    @Column(name = "shipment_no")
    private int shipmentNo;

    @Column(name = "number")
    private String number;

    @Column(name = "carrier")
    private String carrier;

    @Column(name = "tracking_number")
    private String trackingNumber;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ShipmentState state;

    @Column(name = "scheduled_at")
    private Instant scheduledAt;

    @Column(name = "announced_at")
    private Instant announcedAt;

    @Column(name = "shipped_at")
    private Instant shippedAt;

    @Column(name = "delivered_at")
    private Instant deliveredAt;

    @ElementCollection
    @CollectionTable(schema = "fulfilment", name = "shipment_line", joinColumns = @JoinColumn(name = "shipment_id"))
    @OrderBy("lineNo")
    private List<ShipmentLine> lines = new ArrayList<>();

    @Version
    @Column(name = "version")
    private long version;

    @Transient
    private final transient List<BusinessEvent> events = new ArrayList<>();

    protected Shipment() {}

    /** A carrier is asked at once. @throws RuleViolated {@link FulfilmentRule#SHIPMENT_MUST_HAVE_LINES} */
    public static Shipment announce(
            String orderNumber, int shipmentNo, ShipTo shipTo, List<ShipmentAnnounced.ShippedLine> lines, Instant at) {
        Shipment shipment = new Shipment(orderNumber, shipmentNo, lines);
        shipment.askCarrier(shipTo, at);
        return shipment;
    }

    /** It is packed here first. @throws RuleViolated {@link FulfilmentRule#SHIPMENT_MUST_HAVE_LINES} */
    public static Shipment schedule(
            String orderNumber, int shipmentNo, List<ShipmentAnnounced.ShippedLine> lines, Instant at) {
        Shipment shipment = new Shipment(orderNumber, shipmentNo, lines);
        shipment.move(ShipmentVerb.SCHEDULE);
        shipment.scheduledAt = at;
        return shipment;
    }

    private Shipment(String orderNumber, int shipmentNo, List<ShipmentAnnounced.ShippedLine> of) {
        if (of.isEmpty()) {
            throw new RuleViolated(FulfilmentRule.SHIPMENT_MUST_HAVE_LINES, Map.of("order", orderNumber));
        }
        this.orderNumber = orderNumber;
        this.shipmentNo = shipmentNo;
        this.number = orderNumber + "-" + shipmentNo;
        of.forEach(line -> lines.add(new ShipmentLine(line)));
    }

    /**
     * What was packed here is ready: a carrier is asked to fetch it.
     *
     * @param units how many handling units there are
     * @throws RuleViolated {@link FulfilmentRule#NOTHING_PACKED}, {@link FulfilmentRule#STATE_DOES_NOT_ALLOW}
     */
    public void handOver(int units, ShipTo shipTo, Instant at) {
        if (units < 1) {
            throw new RuleViolated(FulfilmentRule.NOTHING_PACKED, Map.of("shipment", number));
        }
        if (state != ShipmentState.SCHEDULED) {
            throw notAllowed(ShipmentVerb.ANNOUNCE);
        }
        askCarrier(shipTo, at);
    }

    private void askCarrier(ShipTo shipTo, Instant at) {
        move(ShipmentVerb.ANNOUNCE);
        announcedAt = at;
        events.add(new ShipmentAnnounced(number, orderNumber, at, shipTo, shippedLines()));
    }

    /** @throws RuleViolated {@link FulfilmentRule#SHIPMENT_HAS_LEFT}: its handling units are what they are */
    public void mustBeHere() {
        if (state != ShipmentState.SCHEDULED && state != ShipmentState.ANNOUNCED) {
            throw new RuleViolated(FulfilmentRule.SHIPMENT_HAS_LEFT, Map.of("shipment", number));
        }
    }

    /** @throws RuleViolated {@link FulfilmentRule#PICKING_CLOSED}: a carrier knows of it, what was fetched is what goes */
    public void mustBePicked() {
        if (state != ShipmentState.SCHEDULED) {
            throw new RuleViolated(FulfilmentRule.PICKING_CLOSED, Map.of("shipment", number));
        }
    }

    /**
     * The carrier has taken the goods. The same news again changes nothing.
     *
     * @throws RuleViolated {@link FulfilmentRule#CARRIER_CONTRADICTS_ITSELF} for another tracking number, {@link
     *     FulfilmentRule#TRACKING_NUMBER_REQUIRED}
     */
    public void ship(String byCarrier, String tracking, Instant at) {
        if (byCarrier == null || byCarrier.isBlank() || tracking == null || tracking.isBlank()) {
            throw new RuleViolated(FulfilmentRule.TRACKING_NUMBER_REQUIRED, Map.of("shipment", number));
        }
        if (shippedAt != null) {
            if (!byCarrier.equals(carrier) || !tracking.equals(trackingNumber)) {
                throw new RuleViolated(
                        FulfilmentRule.CARRIER_CONTRADICTS_ITSELF,
                        Map.of("shipment", number, "known", trackingNumber, "told", tracking));
            }
            return;
        }
        move(ShipmentVerb.SHIP);
        carrier = byCarrier;
        trackingNumber = tracking;
        shippedAt = at;
        events.add(new ShipmentShipped(number, orderNumber, shipmentNo, at, carrier, trackingNumber, shippedLines()));
        if (deliveredAt != null) {
            events.add(new ShipmentDelivered(number, orderNumber, deliveredAt));
        }
    }

    /** The recipient has the goods. Told to others as soon as it is known who carried them. */
    public void deliver(Instant at) {
        if (deliveredAt != null) {
            return;
        }
        move(ShipmentVerb.DELIVER);
        deliveredAt = at;
        if (shippedAt != null) {
            events.add(new ShipmentDelivered(number, orderNumber, at));
        }
    }

    private void move(ShipmentVerb verb) {
        state = ShipmentVerb.TABLE.next(state, verb).orElseThrow(() -> notAllowed(verb));
    }

    private RuleViolated notAllowed(ShipmentVerb verb) {
        return new RuleViolated(
                FulfilmentRule.STATE_DOES_NOT_ALLOW,
                Map.of("shipment", number, "state", String.valueOf(state), "verb", verb));
    }

    private List<ShipmentAnnounced.ShippedLine> shippedLines() {
        return lines.stream().map(ShipmentLine::toEvent).toList();
    }

    /** Hands out what happened since the last call. */
    public List<BusinessEvent> takeEvents() {
        List<BusinessEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public String orderNumber() {
        return orderNumber;
    }

    /** Whether the carrier has told that it took the goods. */
    public boolean isShipped() {
        return shippedAt != null;
    }

    public ShipmentState state() {
        return state;
    }
}
