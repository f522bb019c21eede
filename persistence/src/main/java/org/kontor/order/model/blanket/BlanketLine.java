package org.kontor.order.model.blanket;

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
import org.kontor.kernel.Quantity;
import org.kontor.kernel.UnitPrice;

/** How much of one article is agreed, at which price. Never changed. */
@Entity
@Table(schema = "order_", name = "blanket_line")
public class BlanketLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "blanket_line_seq")
    @SequenceGenerator(
            name = "blanket_line_seq",
            schema = "order_",
            sequenceName = "blanket_line_seq",
            allocationSize = 50)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "blanket_id")
    private BlanketOrder blanket;

    @Column(name = "line_no")
    private int lineNo;

    @Column(name = "product_id")
    private long productId;

    private String sku;
    private String unit;
    private BigDecimal quantity;

    @Column(name = "unit_price")
    private BigDecimal unitPrice;

    @Column(name = "price_base")
    private BigDecimal priceBase;

    @Version
    private long version;

    protected BlanketLine() {}

    BlanketLine(BlanketOrder blanket, int lineNo, AgreedLine agreed, String currency) {
        UnitPrice price = UnitPrice.of(agreed.price(), agreed.base(), currency);
        this.blanket = blanket;
        this.lineNo = lineNo;
        this.productId = agreed.productId();
        this.sku = agreed.sku();
        this.unit = agreed.unit();
        this.quantity = Quantity.of(agreed.quantity(), agreed.unit()).amount();
        this.unitPrice = price.amount();
        this.priceBase = price.base();
    }

    boolean isOf(AgreedLine agreed) {
        return productId == agreed.productId() && unit.equals(agreed.unit());
    }

    public long id() {
        return id;
    }

    public int lineNo() {
        return lineNo;
    }

    public String sku() {
        return sku;
    }

    public String unit() {
        return unit;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    /** Net, in the currency of the blanket order. */
    public UnitPrice price(String currency) {
        return UnitPrice.of(unitPrice, priceBase, currency);
    }
}
