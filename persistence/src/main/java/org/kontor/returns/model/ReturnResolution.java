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
import org.kontor.kernel.Money;

/** What the buyer gets for some of the accepted goods of a line. Never changed. */
@Entity
@Table(schema = "returns", name = "resolution")
public class ReturnResolution {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resolution_seq")
    @SequenceGenerator(
            name = "resolution_seq",
            schema = "returns",
            sequenceName = "resolution_seq",
            allocationSize = 50)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "line_id")
    private ReturnLine line;

    private BigDecimal quantity;

    @Enumerated(EnumType.STRING)
    private Resolution kind;

    /** Net, in the currency of the order; null for a repair. */
    private BigDecimal amount;

    @Column(name = "replacement_order")
    private String replacementOrder;

    @Column(name = "resolved_by")
    private String resolvedBy;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Version
    private long version;

    protected ReturnResolution() {}

    ReturnResolution(ReturnLine line, ResolvedGoods goods, Money worth, Decider by) {
        this.line = line;
        this.quantity = goods.quantity();
        this.kind = goods.resolution();
        this.amount = kind.isMoney() ? worth.amount() : null;
        this.replacementOrder = kind == Resolution.REPLACEMENT ? goods.replacementOrder() : null;
        this.resolvedBy = by.name();
        this.resolvedAt = by.at();
    }
}
