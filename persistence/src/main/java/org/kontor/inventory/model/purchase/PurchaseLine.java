package org.kontor.inventory.model.purchase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.kernel.RuleViolated;

/** One article of a purchase order. What was ordered is always what came, what was given up and what is still to come. */
@Entity
@Table(schema = "inventory", name = "purchase_line")
public class PurchaseLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "purchase_line_seq")
    @SequenceGenerator(
            name = "purchase_line_seq",
            schema = "inventory",
            sequenceName = "purchase_line_seq",
            allocationSize = 50)
    private long id;

    @ManyToOne
    @JoinColumn(name = "purchase_id")
    private PurchaseOrder purchase;

    @Column(name = "line_no")
    private int lineNo;

    @Column(name = "product_id")
    private long productId;

    private String unit;

    private BigDecimal quantity;

    private BigDecimal received = BigDecimal.ZERO;

    @Column(name = "given_up")
    private BigDecimal givenUp = BigDecimal.ZERO;

    @Column(name = "expected_on")
    private LocalDate expectedOn;

    @Column(name = "first_expected_on")
    private LocalDate firstExpectedOn;

    @Version
    private long version;

    protected PurchaseLine() {}

    PurchaseLine(PurchaseOrder purchase, int lineNo, OrderedArticle article) {
        this.purchase = purchase;
        this.lineNo = lineNo;
        this.productId = article.productId();
        this.unit = article.unit();
        this.quantity = article.quantity();
        this.expectedOn = article.expectedOn();
        this.firstExpectedOn = article.expectedOn();
    }

    /** @throws RuleViolated {@link InventoryRule#MORE_THAN_IS_COMING} */
    void receive(BigDecimal arrived) {
        OrderedArticle.requireQuantity(arrived, unit);
        if (arrived.compareTo(open()) > 0) {
            throw new RuleViolated(
                    InventoryRule.MORE_THAN_IS_COMING,
                    Map.of("line", lineNo, "open", open().stripTrailingZeros().toPlainString()));
        }
        received = received.add(arrived);
    }

    /** @throws RuleViolated {@link InventoryRule#NOTHING_IS_COMING} */
    void expect(LocalDate day) {
        requireOpen();
        expectedOn = day;
    }

    /** @throws RuleViolated {@link InventoryRule#NOTHING_IS_COMING} */
    void giveUp() {
        requireOpen();
        givenUp = givenUp.add(open());
    }

    private void requireOpen() {
        if (open().signum() == 0) {
            throw new RuleViolated(InventoryRule.NOTHING_IS_COMING, Map.of("line", lineNo));
        }
    }

    /** Still to come. */
    public BigDecimal open() {
        return quantity.subtract(received).subtract(givenUp);
    }

    public BigDecimal received() {
        return received;
    }

    public int lineNo() {
        return lineNo;
    }

    public LocalDate expectedOn() {
        return expectedOn;
    }

    /** The day that was named first; it never changes. */
    public LocalDate firstExpectedOn() {
        return firstExpectedOn;
    }

    long id() {
        return id;
    }

    public long productId() {
        return productId;
    }
}
