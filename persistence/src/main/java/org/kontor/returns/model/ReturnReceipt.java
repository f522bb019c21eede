package org.kontor.returns.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What of one line arrived at a site at one time, in the unit of the line. Never changed. */
@Entity
@Table(schema = "returns", name = "receipt")
public class ReturnReceipt {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "receipt_seq")
    @SequenceGenerator(name = "receipt_seq", schema = "returns", sequenceName = "receipt_seq", allocationSize = 50)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "line_id")
    private ReturnLine line;

    @Column(name = "site_id")
    private long siteId;

    private BigDecimal quantity;

    @Column(name = "received_by")
    private String receivedBy;

    @Column(name = "received_at")
    private Instant receivedAt;

    @OneToMany(mappedBy = "receipt", cascade = CascadeType.PERSIST)
    private List<ReturnInspection> inspections = new ArrayList<>();

    @Version
    private long version;

    protected ReturnReceipt() {}

    ReturnReceipt(ReturnLine line, BigDecimal quantity, long siteId, Decider by) {
        this.line = line;
        this.quantity = quantity;
        this.siteId = siteId;
        this.receivedBy = by.name();
        this.receivedAt = by.at();
    }

    ReturnInspection inspect(InspectedGoods found, Decider by) {
        ReturnInspection inspection = new ReturnInspection(this, found, by);
        inspections.add(inspection);
        return inspection;
    }

    /** What arrived and nobody has looked at. */
    BigDecimal uninspected() {
        return inspections.stream().map(ReturnInspection::quantity).reduce(quantity, BigDecimal::subtract);
    }

    boolean is(long receiptId) {
        return id == receiptId;
    }

    long siteId() {
        return siteId;
    }

    ReturnLine line() {
        return line;
    }
}
