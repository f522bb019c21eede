package org.kontor.order.model.recurring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.UnitFactor;
import org.kontor.kernel.UnitPrice;

/** A line of a recurring order as it is kept. */
@Entity
@Table(schema = "order_", name = "recurring_line")
@SequenceGenerator(
        name = "recurring_line_seq",
        schema = "order_",
        sequenceName = "recurring_line_seq",
        allocationSize = 50)
public class RecurringLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recurring_line_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "recurring_id")
    private RecurringOrder recurring;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "line_no")
    private int lineNo;

    @Column(name = "product_id")
    private long productId;

    private String sku;
    private String name;
    private String unit;
    private BigDecimal quantity;

    @Column(name = "seen_price")
    private BigDecimal seenPrice;

    @Column(name = "seen_base")
    private BigDecimal seenBase;

    @Column(name = "content_numerator")
    private Long contentNumerator;

    @Column(name = "content_denominator")
    private Long contentDenominator;

    @Version
    private long version;

    protected RecurringLine() {}

    RecurringLine(RecurringOrder recurring, long companyId, int lineNo, TemplateLine line) {
        this.recurring = recurring;
        this.companyId = companyId;
        this.lineNo = lineNo;
        this.productId = line.productId();
        this.sku = line.sku();
        this.name = line.name();
        this.unit = line.quantity().unit();
        this.quantity = line.quantity().amount();
        this.contentNumerator = line.content() == null ? null : line.content().numerator();
        this.contentDenominator = line.content() == null ? null : line.content().denominator();
        see(line.seen());
    }

    void see(UnitPrice price) {
        this.seenPrice = price.amount();
        this.seenBase = price.base();
    }

    long productId() {
        return productId;
    }

    TemplateLine template(String currency) {
        return new TemplateLine(
                productId,
                sku,
                name,
                Quantity.of(quantity, unit),
                UnitPrice.of(seenPrice, seenBase, currency),
                contentNumerator == null ? null : new UnitFactor(contentNumerator, contentDenominator));
    }
}
