package org.kontor.fulfilment.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/** A step of picking: who took how much of a line of a shipment from the shelf, and when. Is laid back or stays as it is. */
@Entity
@Table(schema = "fulfilment", name = "pick")
public class Pick {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "pick")
    @SequenceGenerator(name = "pick", schema = "fulfilment", sequenceName = "pick_seq", allocationSize = 50)
    private Long id;

    @Column(name = "shipment_id")
    private Long shipmentId;

    @Column(name = "line_no")
    private int lineNo;

    @Column(name = "quantity")
    private BigDecimal quantity;

    @Column(name = "picked_by")
    private String pickedBy;

    @Column(name = "picked_at")
    private Instant pickedAt;

    @Version
    @Column(name = "version")
    private long version;

    protected Pick() {}

    /**
     * @param open how much of the line is still to be picked, in the unit of the order
     * @param quantity in the same unit
     * @param by name of whoever picks
     * @throws RuleViolated {@link FulfilmentRule#PICKING_CLOSED}, {@link FulfilmentRule#PICK_WRONG}, {@link
     *     FulfilmentRule#PICKED_TOO_MUCH}
     */
    public Pick(Shipment shipment, int lineNo, BigDecimal open, BigDecimal quantity, String by, Instant at) {
        shipment.mustBePicked();
        if (quantity.signum() <= 0) {
            throw new RuleViolated(FulfilmentRule.PICK_WRONG);
        }
        if (quantity.compareTo(open) > 0) {
            throw new RuleViolated(
                    FulfilmentRule.PICKED_TOO_MUCH,
                    Map.of("open", open.stripTrailingZeros().toPlainString()));
        }
        this.shipmentId = shipment.id();
        this.lineNo = lineNo;
        this.quantity = quantity;
        this.pickedBy = by;
        this.pickedAt = at;
    }
}
