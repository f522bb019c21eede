package org.kontor.fulfilment.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.kontor.fulfilment.event.ShipmentAnnounced;

/** What of one order line travels in the shipment. */
@Embeddable
public class ShipmentLine {

    @Column(name = "line_no")
    private int lineNo;

    @Column(name = "sku")
    private String sku;

    @Column(name = "quantity")
    private BigDecimal quantity;

    protected ShipmentLine() {}

    ShipmentLine(ShipmentAnnounced.ShippedLine line) {
        this.lineNo = line.lineNo();
        this.sku = line.sku();
        this.quantity = line.quantity();
    }

    ShipmentAnnounced.ShippedLine toEvent() {
        return new ShipmentAnnounced.ShippedLine(lineNo, sku, quantity);
    }
}
