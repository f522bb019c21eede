package org.kontor.returns.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import java.util.Map;
import java.util.Optional;
import org.kontor.kernel.Money;
import org.kontor.kernel.Quantity;
import org.kontor.kernel.RuleViolated;

/**
 * What of one order line in one shipment is to come back. Delivered ≥ requested ≥ authorised ≥ received ≥ inspected ≥
 * accepted ≥ resolved; it goes its own way.
 */
@Entity
@Table(schema = "returns", name = "return_line")
public class ReturnLine {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "return_line_seq")
    @SequenceGenerator(
            name = "return_line_seq",
            schema = "returns",
            sequenceName = "return_line_seq",
            allocationSize = 50)
    private Long id;

    @ManyToOne
    @JoinColumn(name = "return_id")
    private GoodsReturn goodsReturn;

    @Column(name = "line_no")
    private int lineNo;

    @Column(name = "shipment_number")
    private String shipmentNumber;

    @Column(name = "order_line_no")
    private int orderLineNo;

    @Column(name = "product_id")
    private Long productId;

    private String sku;
    private String name;
    private String unit;

    @Column(name = "delivered_at")
    private Instant deliveredAt;

    private BigDecimal requested;

    @Enumerated(EnumType.STRING)
    private ReturnReason reason;

    @Enumerated(EnumType.STRING)
    private Resolution wish;

    /** Null as long as nobody has decided. */
    private BigDecimal authorised;

    @Column(name = "decision_words")
    private String decisionWords;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    /** Sum of the receipts; the database counts it when they are stored. */
    @Column(insertable = false, updatable = false)
    private BigDecimal received = BigDecimal.ZERO;

    /** What will not come any more. */
    private BigDecimal cancelled = BigDecimal.ZERO;

    @Column(name = "cancelled_by")
    private String cancelledBy;

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    /** Sum of the inspections; the database counts it too. */
    @Column(insertable = false, updatable = false)
    private BigDecimal inspected = BigDecimal.ZERO;

    /** Of what was inspected all that does not go back to the buyer. */
    @Column(insertable = false, updatable = false)
    private BigDecimal accepted = BigDecimal.ZERO;

    /** Sum of the resolutions; the database counts it too. */
    @Column(insertable = false, updatable = false)
    private BigDecimal resolved = BigDecimal.ZERO;

    @OneToMany(mappedBy = "line", cascade = CascadeType.PERSIST)
    private List<ReturnResolution> resolutions = new ArrayList<>();

    @OneToMany(mappedBy = "line", cascade = CascadeType.PERSIST)
    private List<ReturnReceipt> receipts = new ArrayList<>();

    @Version
    private long version;

    protected ReturnLine() {}

    ReturnLine(GoodsReturn goodsReturn, int lineNo, DeliveredGoods goods, AskedReturn asked) {
        requireQuantity(asked.quantity(), goods);
        if (asked.reason() == null || asked.wish() == null) {
            throw new RuleViolated(ReturnRule.REASON_MISSING, Map.of("sku", goods.sku()));
        }
        this.goodsReturn = goodsReturn;
        this.lineNo = lineNo;
        this.shipmentNumber = goods.parcel().shipmentNumber();
        this.orderLineNo = goods.parcel().orderLineNo();
        this.productId = goods.productId();
        this.sku = goods.sku();
        this.name = goods.name();
        this.unit = goods.unit();
        this.deliveredAt = goods.deliveredAt();
        this.requested = asked.quantity();
        this.reason = asked.reason();
        this.wish = asked.wish();
    }

    private static void requireQuantity(BigDecimal quantity, DeliveredGoods goods) {
        if (quantity == null || quantity.signum() <= 0) {
            throw new RuleViolated(ReturnRule.QUANTITY_WRONG, Map.of("sku", goods.sku()));
        }
        Quantity.of(quantity, goods.unit());
        if (quantity.compareTo(goods.left()) > 0) {
            throw new RuleViolated(
                    ReturnRule.MORE_THAN_DELIVERED,
                    Map.of(
                            "sku",
                            goods.sku(),
                            "left",
                            goods.left().stripTrailingZeros().toPlainString()));
        }
    }

    /** The rest of what was requested is denied. */
    void decide(BigDecimal quantity, String words, Decider by) {
        if (!quantities().isPending()) {
            throw broken(ReturnRule.ALREADY_DECIDED);
        }
        if (quantity == null || quantity.signum() < 0) {
            throw broken(ReturnRule.QUANTITY_WRONG);
        }
        if (quantity.compareTo(requested) > 0) {
            throw broken(ReturnRule.MORE_THAN_REQUESTED)
                    .with("requested", requested.stripTrailingZeros().toPlainString());
        }
        if (quantity.signum() > 0) {
            Quantity.of(quantity, unit);
        }
        if (quantity.compareTo(requested) < 0 && words.isBlank()) {
            throw broken(ReturnRule.WORDS_MISSING);
        }
        authorised = quantity;
        decisionWords = GoodsReturn.words(words);
        decidedBy = by.name();
        decidedAt = by.at();
    }

    /** In parts, as it arrives. */
    void receive(BigDecimal quantity, long siteId, Decider by) {
        if (quantity == null || quantity.signum() <= 0) {
            throw broken(ReturnRule.QUANTITY_WRONG);
        }
        BigDecimal open = quantities().expected();
        if (quantity.compareTo(open) > 0) {
            throw broken(ReturnRule.MORE_THAN_AUTHORISED)
                    .with("open", open.stripTrailingZeros().toPlainString());
        }
        Quantity.of(quantity, unit);
        received = received.add(quantity);
        receipts.add(new ReturnReceipt(this, quantity, siteId, by));
    }

    /** Of the goods of one receipt, in parts. */
    ReturnInspection inspect(ReturnReceipt receipt, InspectedGoods found, Decider by) {
        BigDecimal open = receipt.uninspected();
        wrongIn(found, open).ifPresent(rule -> {
            throw broken(rule)
                    .with("receipt", String.valueOf(found.receiptId()))
                    .with("open", open.stripTrailingZeros().toPlainString());
        });
        Quantity.of(found.quantity(), unit);
        inspected = inspected.add(found.quantity());
        if (found.disposition().isAccepted()) {
            accepted = accepted.add(found.quantity());
        }
        return receipt.inspect(found, by);
    }

    private Optional<ReturnRule> wrongIn(InspectedGoods found, BigDecimal open) {
        if (found.quantity() == null || found.quantity().signum() <= 0) {
            return Optional.of(ReturnRule.QUANTITY_WRONG);
        }
        if (found.finding() == null || found.disposition() == null) {
            return Optional.of(ReturnRule.FINDING_MISSING);
        }
        if (found.quantity().compareTo(open) > 0) {
            return Optional.of(ReturnRule.MORE_THAN_RECEIVED);
        }
        if (found.disposition() == Disposition.STOCK
                && (productId == null || !found.finding().isFitForSale())) {
            return Optional.of(ReturnRule.NOT_FIT_FOR_STOCK);
        }
        return found.disposition().isAccepted() || !found.words().isBlank()
                ? Optional.empty()
                : Optional.of(ReturnRule.REJECTION_WORDS_MISSING);
    }

    Optional<ReturnReceipt> receipt(long id) {
        return receipts.stream().filter(receipt -> receipt.is(id)).findFirst();
    }

    /** Gives up what has not come. */
    void cancel(Decider by) {
        BigDecimal rest = quantities().outstanding();
        if (rest.signum() == 0) {
            throw broken(ReturnRule.NOTHING_OUTSTANDING);
        }
        cancelled = rest;
        cancelledBy = by.name();
        cancelledAt = by.at();
    }

    /** In parts. @param worth of the goods, net */
    void resolve(ResolvedGoods goods, Money worth, Decider by) {
        BigDecimal open = quantities().unresolved();
        if (goods.quantity().compareTo(open) > 0) {
            throw broken(ReturnRule.MORE_THAN_ACCEPTED)
                    .with("open", open.stripTrailingZeros().toPlainString());
        }
        Quantity.of(goods.quantity(), unit);
        if ((goods.resolution() == Resolution.REPLACEMENT)
                == goods.replacementOrder().isEmpty()) {
            throw broken(ReturnRule.REPLACEMENT_UNKNOWN);
        }
        resolved = resolved.add(goods.quantity());
        resolutions.add(new ReturnResolution(this, goods, worth, by));
    }

    private ReturnQuantities quantities() {
        return new ReturnQuantities(requested, authorised, cancelled, received, inspected, accepted, resolved);
    }

    RuleViolated broken(ReturnRule rule) {
        return new RuleViolated(rule, Map.of("sku", sku, "line", lineNo));
    }

    LineState state() {
        return quantities().state();
    }

    /** Of what it is a part. */
    Parcel parcel() {
        return new Parcel(shipmentNumber, orderLineNo);
    }

    boolean isOf(Parcel parcel) {
        return parcel().equals(parcel);
    }

    int lineNo() {
        return lineNo;
    }

    /** Null for what is no article of ours. */
    public Long productId() {
        return productId;
    }

    public int orderLineNo() {
        return orderLineNo;
    }

    public String sku() {
        return sku;
    }

    /** In the unit of the line. */
    public BigDecimal requested() {
        return requested;
    }
}
