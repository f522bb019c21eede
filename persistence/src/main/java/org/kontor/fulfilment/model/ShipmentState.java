package org.kontor.fulfilment.model;

/** How far a shipment has come. */
public enum ShipmentState {
    /** Released by its order and being packed here; no carrier knows of it. */
    SCHEDULED,
    ANNOUNCED,
    SHIPPED,
    DELIVERED
}
