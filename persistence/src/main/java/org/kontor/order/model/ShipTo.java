package org.kontor.order.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.kontor.order.event.OrderPlaced;

/** Where the goods go: a copy of the company's address as it was when the order was placed. */
@Embeddable
public class ShipTo {

    @Column(name = "ship_label")
    private String label;

    @Column(name = "ship_recipient")
    private String recipient;

    @Column(name = "ship_street")
    private String street;

    @Column(name = "ship_city")
    private String city;

    @Column(name = "ship_region")
    private String region;

    @Column(name = "ship_postal_code")
    private String postalCode;

    @Column(name = "ship_country")
    private String country;

    @Column(name = "ship_phone")
    private String phone;

    protected ShipTo() {}

    public ShipTo(OrderPlaced.ShipTo address) {
        this.label = address.label();
        this.recipient = address.recipient();
        this.street = address.street();
        this.city = address.city();
        this.region = address.region();
        this.postalCode = address.postalCode();
        this.country = address.country();
        this.phone = address.phone();
    }

    OrderPlaced.ShipTo copy() {
        return new OrderPlaced.ShipTo(label, recipient, street, city, region, postalCode, country, phone);
    }
}
