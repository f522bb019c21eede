package org.kontor.order.model;

/** What people and the ERP decided about an order. Delivery and payment are computed from shipments and payments. */
public enum OrderStatus {
    AWAITING_APPROVAL,
    PLACED,
    SENT,
    CONFIRMED,
    REJECTED,
    CANCELLED,
    COMPLETED,
    /** By somebody who should have approved it. */
    REFUSED,
    /** Nobody decided in time. */
    EXPIRED,
    /** By the requester, before anybody had decided. */
    WITHDRAWN
}
