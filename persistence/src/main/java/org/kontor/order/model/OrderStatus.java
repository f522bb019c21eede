package org.kontor.order.model;

/** What people and the ERP decided about an order. Delivery and payment are computed from shipments and payments. */
public enum OrderStatus {
    PLACED,
    SENT,
    CONFIRMED,
    REJECTED,
    CANCELLED,
    COMPLETED
}
