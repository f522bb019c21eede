package org.kontor.fulfilment.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

/** Goods of a line of a shipment that were not on the shelf, until somebody says that they are there now. */
@Entity
@Table(schema = "fulfilment", name = "short_pick")
public class ShortPick {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "short_pick")
    @SequenceGenerator(name = "short_pick", schema = "fulfilment", sequenceName = "short_pick_seq", allocationSize = 50)
    private Long id;

    @Column(name = "shipment_id")
    private Long shipmentId;

    @Column(name = "line_no")
    private int lineNo;

    @Column(name = "quantity")
    private BigDecimal quantity;

    @Enumerated(EnumType.STRING)
    @Column(name = "cause")
    private ShortCause cause;

    @Column(name = "said_by")
    private String saidBy;

    @Column(name = "said_at")
    private Instant saidAt;

    @Column(name = "settled_by")
    private String settledBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Version
    @Column(name = "version")
    private long version;

    protected ShortPick() {}

    /**
     * @param open how much of the line is still to be picked, in the unit of the order
     * @param missing in the same unit
     * @param by name of whoever stood at the shelf
     * @throws RuleViolated {@link FulfilmentRule#PICKING_CLOSED}, {@link FulfilmentRule#PICK_WRONG}, {@link
     *     FulfilmentRule#PICKED_TOO_MUCH}
     */
    public ShortPick(
            Shipment shipment,
            int lineNo,
            BigDecimal open,
            BigDecimal missing,
            ShortCause cause,
            String by,
            Instant at) {
        shipment.mustBePicked();
        if (missing.signum() <= 0) {
            throw new RuleViolated(FulfilmentRule.PICK_WRONG);
        }
        if (missing.compareTo(open) > 0) {
            throw new RuleViolated(
                    FulfilmentRule.PICKED_TOO_MUCH,
                    Map.of("open", open.stripTrailingZeros().toPlainString()));
        }
        this.shipmentId = shipment.id();
        this.lineNo = lineNo;
        this.quantity = missing;
        this.cause = cause;
        this.saidBy = by;
        this.saidAt = at;
    }

    /** The goods are there now, whether they were found or have come in: they can be picked. */
    public void settle(String by, Instant at) {
        settledBy = by;
        settledAt = at;
    }
}
