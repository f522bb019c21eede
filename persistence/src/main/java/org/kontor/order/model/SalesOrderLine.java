package org.kontor.order.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.Money;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.UnitFactor;
import org.kontor.kernel.UnitPrice;
import org.kontor.order.event.DeliveryReleased;
import org.kontor.order.event.OrderLinesCancelled;
import org.kontor.order.event.OrderPlaced;
import org.kontor.organisation.event.OwnValue;
import org.kontor.pricing.event.PriceSource;

/**
 * One article of an order with the price of that moment. Ordered ≥ confirmed ≥ announced to a carrier ≥ shipped; what
 * was ordered never changes.
 */
@Entity
@Table(schema = "order_", name = "sales_order_line")
@SequenceGenerator(
        name = "sales_order_line_seq",
        schema = "order_",
        sequenceName = "sales_order_line_seq",
        allocationSize = 500)
public class SalesOrderLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sales_order_line_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id")
    private SalesOrder order;

    @Column(name = "line_no")
    private int lineNo;

    private String kind;

    @Column(name = "product_id")
    private Long productId;

    private String sku;
    private String name;

    /** What the company called the article then; null when it had no number of its own. */
    @Column(name = "own_number")
    private String ownNumber;

    private String unit;

    /** The unit in which the article was kept then; null when that is the unit. */
    @Column(name = "base_unit")
    private String baseUnit;

    @Column(name = "unit_numerator")
    private long unitNumerator;

    @Column(name = "unit_denominator")
    private long unitDenominator;

    private BigDecimal quantity;

    /** What was asked for at first; null as long as it is the quantity. */
    @Column(name = "requested_quantity")
    private BigDecimal requestedQuantity;

    @Column(name = "cancelled_quantity")
    private BigDecimal cancelledQuantity;

    @Column(name = "confirmed_quantity")
    private BigDecimal confirmedQuantity;

    /** What the ERP confirmed, where some of it was taken back since; else null. */
    @Column(name = "answered_quantity")
    private BigDecimal answeredQuantity;

    /** What went into deliveries, whether it has left or not. */
    @Column(name = "announced_quantity")
    private BigDecimal announcedQuantity;

    @Column(name = "shipped_quantity")
    private BigDecimal shippedQuantity;

    @Column(name = "unit_price")
    private BigDecimal unitPrice;

    @Column(name = "price_base")
    private BigDecimal priceBase;

    /** The list, its row and that row's version, and the instant for which the price was read. */
    @Column(name = "price_list")
    private String priceList;

    @Column(name = "price_row")
    private Long priceRow;

    @Column(name = "price_row_version")
    private Long priceRowVersion;

    @Column(name = "priced_at")
    private Instant pricedAt;

    @Column(name = "net_amount")
    private BigDecimal netAmount;

    @Convert(converter = OwnValuesConverter.class)
    @Column(name = "own_fields")
    private List<OwnValue> ownFields = List.of();

    @Version
    private long version;

    protected SalesOrderLine() {}

    SalesOrderLine(SalesOrder order, int lineNo, PricedLine line) {
        this.order = order;
        this.lineNo = lineNo;
        this.kind = "PRODUCT";
        this.productId = line.productId();
        this.sku = line.sku();
        this.name = line.name();
        this.ownNumber = line.ownNumber();
        this.unit = line.quantity().unit();
        this.baseUnit = line.packing().other(unit) ? line.packing().baseUnit() : null;
        this.unitNumerator = line.packing().factor().numerator();
        this.unitDenominator = line.packing().factor().denominator();
        this.quantity = line.quantity().amount();
        this.cancelledQuantity = BigDecimal.ZERO;
        this.announcedQuantity = BigDecimal.ZERO;
        this.shippedQuantity = BigDecimal.ZERO;
        this.unitPrice = line.price().amount();
        this.priceBase = line.price().base();
        this.netAmount = line.net().amount();
        if (line.source() != null) {
            this.priceList = line.source().list();
            this.priceRow = line.source().row();
            this.priceRowVersion = line.source().version();
            this.pricedAt = line.source().at();
        }
        this.ownFields = line.ownFields();
    }

    /** Asks for less, at the same price. */
    void reduce(BigDecimal to, String currency) {
        if (to.signum() < 0 || to.compareTo(quantity) > 0) {
            throw new RuleViolated(
                    OrderRule.REVISION_MAY_ONLY_REDUCE,
                    Map.of("sku", sku, "before", quantity.toPlainString(), "wanted", to.toPlainString()));
        }
        if (to.compareTo(quantity) == 0) {
            return;
        }
        requestedQuantity = requestedQuantity == null ? quantity : requestedQuantity;
        quantity = to;
        netAmount = worth(to, currency).amount();
    }

    /** At least as much of the same article in a unit that holds as much; what was taken back wholly is not there any more. */
    boolean agrees(PricedLine line) {
        return productId == line.productId()
                && unit.equals(line.quantity().unit())
                && line.packing().factor().equals(new UnitFactor(unitNumerator, unitDenominator))
                && due().signum() > 0
                && line.quantity().amount().compareTo(due()) >= 0;
    }

    /** Another quantity at the price of this line. */
    PricedLine priced(PricedLine line, String currency) {
        PriceSource source = priceRow == null
                ? null
                : new PriceSource(priceList, priceRow, priceRowVersion == null ? 0 : priceRowVersion, pricedAt);
        return line.at(UnitPrice.of(unitPrice, priceBase, currency), source);
    }

    /** Takes back a part of what was ordered. */
    void cancel(BigDecimal part) {
        if (part.signum() <= 0 || part.compareTo(due()) > 0) {
            throw new RuleViolated(
                    OrderRule.CANCELLED_MORE_THAN_ORDERED,
                    Map.of("sku", sku, "ordered", due().toPlainString(), "cancelled", part.toPlainString()));
        }
        cancelledQuantity = cancelledQuantity.add(part);
    }

    /** What is confirmed and did not go into a delivery yet. */
    BigDecimal unannounced() {
        return confirmedQuantity.subtract(announcedQuantity);
    }

    /**
     * Takes back a part of what was confirmed. What the ERP answered is kept: it may say so again.
     *
     * @throws RuleViolated {@link OrderRule#ANNOUNCED_TO_CARRIER}
     */
    OrderLinesCancelled.CancelledLine cancelConfirmed(BigDecimal part) {
        if (part.signum() <= 0 || part.compareTo(unannounced()) > 0) {
            throw new RuleViolated(
                    OrderRule.ANNOUNCED_TO_CARRIER,
                    Map.of("sku", sku, "open", unannounced().toPlainString(), "cancelled", part.toPlainString()));
        }
        answeredQuantity = answered();
        cancelledQuantity = cancelledQuantity.add(part);
        confirmedQuantity = confirmedQuantity.subtract(part);
        return new OrderLinesCancelled.CancelledLine(lineNo, sku, part, confirmedQuantity);
    }

    /** What the ERP confirmed, whatever was taken back since. */
    BigDecimal answered() {
        return answeredQuantity == null ? confirmedQuantity : answeredQuantity;
    }

    /** What was due when the ERP answered. */
    BigDecimal asked() {
        return confirmedQuantity == null ? due() : due().add(answered()).subtract(confirmedQuantity);
    }

    void confirm(BigDecimal confirmed) {
        if (confirmed.signum() < 0 || confirmed.compareTo(due()) > 0) {
            throw new RuleViolated(
                    OrderRule.CONFIRMED_MORE_THAN_ORDERED,
                    Map.of("sku", sku, "ordered", quantity.toPlainString(), "confirmed", confirmed.toPlainString()));
        }
        confirmedQuantity = confirmed;
    }

    /**
     * What may go now and has not gone into a delivery yet, in the unit of the line.
     *
     * @param arrived what was there for the line at some time, in the unit in which the goods are kept
     */
    BigDecimal ready(BigDecimal arrived) {
        BigDecimal whole = hasAll(arrived)
                ? confirmedQuantity
                : new UnitFactor(unitNumerator, unitDenominator).exactIn(arrived, Quantity.decimalsOf(unit));
        return whole.subtract(announcedQuantity).max(BigDecimal.ZERO);
    }

    boolean hasAll(BigDecimal arrived) {
        return arrived.compareTo(inBase(confirmedQuantity)) >= 0;
    }

    /** @throws RuleViolated {@link OrderRule#RELEASED_MORE_THAN_CONFIRMED} */
    void release(BigDecimal part) {
        BigDecimal total = announcedQuantity.add(part);
        if (part.signum() <= 0 || total.compareTo(confirmedQuantity) > 0) {
            throw new RuleViolated(
                    OrderRule.RELEASED_MORE_THAN_CONFIRMED,
                    Map.of(
                            "sku",
                            sku,
                            "confirmed",
                            confirmedQuantity.toPlainString(),
                            "released",
                            total.toPlainString()));
        }
        announcedQuantity = total;
    }

    void ship(BigDecimal shipped) {
        BigDecimal total = shippedQuantity.add(shipped);
        if (shipped.signum() <= 0 || total.compareTo(announcedQuantity) > 0) {
            throw new RuleViolated(
                    OrderRule.SHIPPED_MORE_THAN_ANNOUNCED,
                    Map.of(
                            "sku",
                            sku,
                            "announced",
                            announcedQuantity.toPlainString(),
                            "shipped",
                            total.toPlainString()));
        }
        shippedQuantity = total;
    }

    /** Whether some of it was released to a carrier and has not left yet. */
    boolean isUnderWay() {
        return announcedQuantity.compareTo(shippedQuantity) > 0;
    }

    boolean isOpen() {
        return confirmedQuantity == null || shippedQuantity.compareTo(confirmedQuantity) < 0;
    }

    /** How much of what was ordered will not come; zero as long as nobody has answered. */
    BigDecimal missing() {
        return confirmedQuantity == null ? BigDecimal.ZERO : due().subtract(confirmedQuantity);
    }

    /** What was ordered and not taken back. */
    BigDecimal due() {
        return quantity.subtract(cancelledQuantity);
    }

    /** What will come, as far as it is known. */
    BigDecimal expected() {
        return confirmedQuantity == null ? due() : confirmedQuantity;
    }

    /** The same goods in the unit in which they are kept, as it was when they were ordered. */
    BigDecimal inBase(BigDecimal amount) {
        return new UnitFactor(unitNumerator, unitDenominator).toBase(amount);
    }

    String unit() {
        return unit;
    }

    /** What this line costs the buyer: what will not come costs nothing. */
    Money charged(String currency) {
        return worth(expected(), currency);
    }

    private Money worth(BigDecimal amount, String currency) {
        return amount.signum() == 0
                ? Money.zero(currency)
                : UnitPrice.of(unitPrice, priceBase, currency).times(Quantity.of(amount, unit));
    }

    int lineNo() {
        return lineNo;
    }

    BigDecimal quantity() {
        return quantity;
    }

    BigDecimal confirmed() {
        return confirmedQuantity;
    }

    OrderPlaced.Line placed(String currency) {
        BigDecimal net = cancelledQuantity.signum() == 0
                ? netAmount
                : worth(due(), currency).amount();
        return new OrderPlaced.Line(lineNo, productId, sku, name, unit, due(), unitPrice, priceBase, net);
    }

    void write(OrderContent content) {
        content.and(lineNo, sku, unit, quantity, unitPrice, priceBase, netAmount);
        if (baseUnit != null) {
            content.and(baseUnit, unitNumerator, unitDenominator);
        }
        if (!ownFields.isEmpty()) {
            content.and(OwnValues.write(ownFields));
        }
    }

    BigDecimal net() {
        return netAmount;
    }

    long productId() {
        return productId;
    }

    DeliveryReleased.ReleasedLine released(BigDecimal part) {
        return new DeliveryReleased.ReleasedLine(lineNo, sku, part);
    }
}
