package org.kontor.integration.event;

/** Where the relay takes a message: a partner's queue, the mail server, or the listener of another context. */
public enum Destination {
    ERP("ErpOrders", null),
    CARRIER("CarrierOrders", null),
    CRM("CrmRecords", null),
    MAIL(null, null),
    ORDER("Events", "order"),
    ORDER_MAIL("Events", "order-mail"),
    FULFILMENT("Events", "fulfilment"),
    INVENTORY("Events", "inventory"),
    VERIFICATION("Events", "verification"),
    /** Back into the queue that the message's own properties name. */
    REPLAY(null, "replay");

    private final String queue;
    private final String listener;

    Destination(String queue, String listener) {
        this.queue = queue;
        this.listener = listener;
    }

    /** Name of the queue; null for what does not travel by queue. */
    public String queue() {
        return queue;
    }

    /** Which listener of a shared queue is meant; null where the queue has only one. */
    public String listener() {
        return listener;
    }

    /** Whether the other end is outside this house, so that staff may read what was said. */
    public boolean isPartner() {
        return listener == null;
    }
}
