package org.kontor.returns.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;

/** What was found of some of the goods of a receipt, and where they go. Never changed. */
@Entity
@Table(schema = "returns", name = "inspection")
public class ReturnInspection {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inspection_seq")
    @SequenceGenerator(
            name = "inspection_seq",
            schema = "returns",
            sequenceName = "inspection_seq",
            allocationSize = 50)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "receipt_id")
    private ReturnReceipt receipt;

    private BigDecimal quantity;

    @Enumerated(EnumType.STRING)
    private Finding finding;

    @Enumerated(EnumType.STRING)
    private Disposition disposition;

    private String words;

    @Column(name = "inspected_by")
    private String inspectedBy;

    @Column(name = "inspected_at")
    private Instant inspectedAt;

    @Version
    private long version;

    protected ReturnInspection() {}

    ReturnInspection(ReturnReceipt receipt, InspectedGoods found, Decider by) {
        this.receipt = receipt;
        this.quantity = found.quantity();
        this.finding = found.finding();
        this.disposition = found.disposition();
        this.words = GoodsReturn.words(found.words());
        this.inspectedBy = by.name();
        this.inspectedAt = by.at();
    }

    /** Known once it is stored. */
    public long id() {
        return id;
    }

    /** In the unit of the line. */
    public BigDecimal quantity() {
        return quantity;
    }

    /** For the buyer; empty when nothing was said. */
    public String words() {
        return words;
    }

    public boolean isAccepted() {
        return disposition.isAccepted();
    }

    public boolean isForStock() {
        return disposition == Disposition.STOCK;
    }

    /** Where the goods lie. */
    public long siteId() {
        return receipt.siteId();
    }

    public ReturnLine line() {
        return receipt.line();
    }
}
