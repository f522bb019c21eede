package org.kontor.fulfilment.model;

/** How far a shipment has come. */
public enum ShipmentState {
    ANNOUNCED,
    SHIPPED,
    DELIVERED
}
