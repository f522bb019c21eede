package org.kontor.order.service;

import org.kontor.order.event.OrderPlaced;
import org.kontor.order.model.ShipTo;
import org.kontor.organisation.service.OrderingCompany;

/** Copies an address of the company into an order. */
public final class OrderAddress {

    private OrderAddress() {}

    public static ShipTo of(OrderingCompany.Address address) {
        return new ShipTo(new OrderPlaced.ShipTo(
                address.label(),
                address.recipient(),
                address.street(),
                address.city(),
                address.region(),
                address.postalCode(),
                address.country(),
                address.phone()));
    }
}
