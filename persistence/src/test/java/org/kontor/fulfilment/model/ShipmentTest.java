package org.kontor.fulfilment.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.kontor.fulfilment.event.ShipmentAnnounced;
import org.kontor.fulfilment.event.ShipmentAnnounced.ShippedLine;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.kernel.RuleViolated;

class ShipmentTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-03-02T18:00:00Z");
    private static final List<ShippedLine> LINES = List.of(new ShippedLine(1, "A-1", new BigDecimal("3")));

    @Test
    void announcingNamesTheShipmentAfterItsOrder() {
        Shipment shipment = announced();
        assertEquals("100017-1", shipment.number());
        assertEquals(ShipmentState.ANNOUNCED, shipment.state());
        assertEquals(List.of(new ShipmentAnnounced("100017-1", "100017", MORNING, null, LINES)), shipment.takeEvents());
    }

    @Test
    void aShipmentWithoutLinesIsRefused() {
        RuleViolated refused =
                assertThrows(RuleViolated.class, () -> Shipment.announce("100017", 1, null, List.of(), MORNING));
        assertEquals(FulfilmentRule.SHIPMENT_MUST_HAVE_LINES, refused.rule());
    }

    @Test
    void whatIsPackedHereIsAnnouncedWhenItIsHandedOver() {
        Shipment shipment = Shipment.schedule("100017", 1, LINES, MORNING);
        assertEquals(ShipmentState.SCHEDULED, shipment.state());
        assertEquals(List.of(), shipment.takeEvents());
        refused(FulfilmentRule.NOTHING_PACKED, () -> shipment.handOver(0, null, NOON));
        refused(FulfilmentRule.STATE_DOES_NOT_ALLOW, () -> shipment.ship("Elbe Parcel", "ELB1", NOON));
        shipment.handOver(2, null, NOON);
        assertEquals(List.of(new ShipmentAnnounced("100017-1", "100017", NOON, null, LINES)), shipment.takeEvents());
        refused(FulfilmentRule.STATE_DOES_NOT_ALLOW, () -> shipment.handOver(2, null, EVENING));
    }

    @Test
    void whatHasLeftIsNotPackedAnew() {
        Shipment shipment = announced();
        shipment.mustBeHere();
        shipment.ship("Elbe Parcel", "ELB1", NOON);
        refused(FulfilmentRule.SHIPMENT_HAS_LEFT, shipment::mustBeHere);
        refused(
                FulfilmentRule.SHIPMENT_HAS_LEFT,
                () -> new HandlingUnit(shipment, Sscc.of("9521234", 1), 1000, EVENING));
    }

    @Test
    void aParcelWeighsAGramAtLeastAndThirtyTonnesAtMost() {
        assertEquals(12_500, HandlingUnit.grams(new BigDecimal("12.5")));
        assertEquals(HandlingUnit.MOST_GRAMS, HandlingUnit.grams(new BigDecimal("30000")));
        refused(FulfilmentRule.WEIGHT_WRONG, () -> HandlingUnit.grams(null));
        refused(FulfilmentRule.WEIGHT_WRONG, () -> HandlingUnit.grams(new BigDecimal("1.0001")));
        refused(FulfilmentRule.WEIGHT_WRONG, () -> HandlingUnit.grams(new BigDecimal("30000.001")));
        refused(FulfilmentRule.WEIGHT_WRONG, () -> new HandlingUnit(announced(), Sscc.of("9521234", 1), 0, NOON));
    }

    @Test
    void newsInTheirOrderAreToldOneByOne() {
        Shipment shipment = announced();
        shipment.takeEvents();
        shipment.ship("Elbe Parcel", "ELB1", NOON);
        assertEquals(List.of("ShipmentShipped"), types(shipment));
        shipment.deliver(EVENING);
        assertEquals(List.of("ShipmentDelivered"), types(shipment));
        assertEquals(ShipmentState.DELIVERED, shipment.state());
    }

    @Test
    void deliveredBeforeShippedIsToldInTheRightOrder() {
        Shipment shipment = announced();
        shipment.takeEvents();
        shipment.deliver(EVENING);
        assertEquals(List.of(), types(shipment));
        assertEquals(ShipmentState.DELIVERED, shipment.state());
        shipment.ship("Elbe Parcel", "ELB1", NOON);
        assertEquals(List.of("ShipmentShipped", "ShipmentDelivered"), types(shipment));
        assertEquals(ShipmentState.DELIVERED, shipment.state());
    }

    @Test
    void theSameNewsAgainChangeNothing() {
        Shipment shipment = announced();
        shipment.ship("Elbe Parcel", "ELB1", NOON);
        shipment.deliver(EVENING);
        shipment.takeEvents();
        shipment.ship("Elbe Parcel", "ELB1", EVENING);
        shipment.deliver(EVENING.plusSeconds(60));
        assertEquals(List.of(), types(shipment));
    }

    @Test
    void anotherTrackingNumberContradicts() {
        Shipment shipment = announced();
        shipment.ship("Elbe Parcel", "ELB1", NOON);
        RuleViolated refused = assertThrows(RuleViolated.class, () -> shipment.ship("Elbe Parcel", "ELB2", EVENING));
        assertEquals(FulfilmentRule.CARRIER_CONTRADICTS_ITSELF, refused.rule());
    }

    @Test
    void goodsDoNotLeaveWithoutTrackingNumber() {
        Shipment shipment = announced();
        RuleViolated refused = assertThrows(RuleViolated.class, () -> shipment.ship("Elbe Parcel", " ", NOON));
        assertEquals(FulfilmentRule.TRACKING_NUMBER_REQUIRED, refused.rule());
    }

    @Test
    void everyStateIsReachedAndOnlyDeliveredIsAnEnd() {
        EnumSet<ShipmentState> reached = EnumSet.noneOf(ShipmentState.class);
        ShipmentVerb.TABLE.rows().forEach(row -> reached.add(row.to()));
        assertEquals(EnumSet.allOf(ShipmentState.class), reached);
        for (ShipmentState state : ShipmentState.values()) {
            assertTrue(
                    state == ShipmentState.DELIVERED
                            || ShipmentVerb.TABLE.rows().stream().anyMatch(row -> row.from() == state),
                    () -> state + " has no way out");
        }
    }

    private static Shipment announced() {
        return Shipment.announce("100017", 1, null, LINES, MORNING);
    }

    private static List<String> types(Shipment shipment) {
        return shipment.takeEvents().stream().map(BusinessEvent::type).toList();
    }

    private static void refused(FulfilmentRule rule, Executable what) {
        assertEquals(rule, assertThrows(RuleViolated.class, what).rule());
    }
}
