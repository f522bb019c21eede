package org.kontor.fulfilment.model;

import org.kontor.kernel.TransitionTable;

/** What happens to a shipment, and from which state to which. */
public enum ShipmentVerb {
    SCHEDULE,
    ANNOUNCE,
    SHIP,
    DELIVER;

    /** Carriers' news overtake each other: goods may be reported delivered before they are reported shipped. */
    public static final TransitionTable<ShipmentState, ShipmentVerb> TABLE = new TransitionTable<
                    ShipmentState, ShipmentVerb>("Shipment", ShipmentState.class)
            .row(null, SCHEDULE, ShipmentState.SCHEDULED)
            .row(null, ANNOUNCE, ShipmentState.ANNOUNCED)
            .row(ShipmentState.SCHEDULED, ANNOUNCE, ShipmentState.ANNOUNCED)
            .row(ShipmentState.ANNOUNCED, SHIP, ShipmentState.SHIPPED)
            .row(ShipmentState.ANNOUNCED, DELIVER, ShipmentState.DELIVERED)
            .row(ShipmentState.SHIPPED, DELIVER, ShipmentState.DELIVERED)
            .row(ShipmentState.DELIVERED, SHIP, ShipmentState.DELIVERED);
}
