package org.kontor.inventory.model.purchase;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.kernel.RuleViolated;

/**
 * An order of ours with a supplier, for one site. It comes in parts; what does not come any more is given up, line by line.
 * The day first named for a line is kept when it slips. What arrives becomes stock by {@link PurchaseRepository}.
 */
@Entity
@Table(schema = "inventory", name = "purchase_order")
public class PurchaseOrder {

    private static final int MOST_LINES = 500;
    private static final int LONGEST_NAME = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "purchase_order_seq")
    @SequenceGenerator(
            name = "purchase_order_seq",
            schema = "inventory",
            sequenceName = "purchase_order_seq",
            allocationSize = 50)
    private Long id;

    private String number;

    @Column(name = "form_key")
    private String formKey;

    private String supplier;

    @Column(name = "site_id")
    private long siteId;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_by")
    private String openedBy;

    @Version
    private long version;

    @OneToMany(mappedBy = "purchase", cascade = CascadeType.PERSIST)
    @OrderBy("lineNo")
    private List<PurchaseLine> lines = new ArrayList<>();

    protected PurchaseOrder() {}

    /**
     * A new order with its first article.
     *
     * @param formKey of the form that asked for it: the same form makes one order of a supplier for a site
     * @throws RuleViolated {@link InventoryRule#SUPPLIER_NEEDED}
     */
    public static PurchaseOrder open(
            String number, String formKey, String supplier, long siteId, OrderedArticle first, Receiver by) {
        requireSupplier(supplier);
        PurchaseOrder order = new PurchaseOrder();
        order.number = number;
        order.formKey = formKey;
        order.supplier = supplier;
        order.siteId = siteId;
        order.openedAt = by.at();
        order.openedBy = by.name();
        order.add(first);
        return order;
    }

    /** @throws RuleViolated {@link InventoryRule#SUPPLIER_NEEDED} */
    public static void requireSupplier(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new RuleViolated(InventoryRule.SUPPLIER_NEEDED);
        }
    }

    /** @throws RuleViolated {@link InventoryRule#TOO_MANY_LINES} */
    public PurchaseLine add(OrderedArticle article) {
        if (lines.size() == MOST_LINES) {
            throw new RuleViolated(InventoryRule.TOO_MANY_LINES, Map.of("most", MOST_LINES));
        }
        PurchaseLine line = new PurchaseLine(this, lines.size() + 1, article);
        lines.add(line);
        return line;
    }

    /** @throws RuleViolated {@link InventoryRule#MORE_THAN_IS_COMING}, {@link InventoryRule#QUANTITY_WRONG} */
    public Arrival receive(int lineNo, BigDecimal quantity, String lot) {
        PurchaseLine line = line(lineNo);
        line.receive(quantity);
        return new Arrival(line.id(), line.productId(), quantity, lot);
    }

    /** The supplier names another day. */
    public PurchaseLine expect(int lineNo, LocalDate day) {
        OrderedArticle.requireDay(day);
        PurchaseLine line = line(lineNo);
        line.expect(day);
        return line;
    }

    /** What is still to come of a line comes no more. */
    public void giveUp(int lineNo) {
        line(lineNo).giveUp();
    }

    /** @throws RuleViolated {@link InventoryRule#CHANGED_MEANWHILE} when it is not as it was seen */
    public void requireSeen(long seen) {
        if (version != seen) {
            throw new RuleViolated(InventoryRule.CHANGED_MEANWHILE);
        }
    }

    private PurchaseLine line(int lineNo) {
        return lines.stream()
                .filter(line -> line.lineNo() == lineNo)
                .findFirst()
                .orElseThrow(() -> new RuleViolated(InventoryRule.PURCHASE_NOT_FOUND, Map.of("number", number)));
    }

    public List<PurchaseLine> lines() {
        return List.copyOf(lines);
    }

    /** What is ordered, each article once. */
    public List<Long> articles() {
        return lines.stream().map(PurchaseLine::productId).distinct().toList();
    }

    public PurchaseState state() {
        return PurchaseState.of(
                lines.stream().map(PurchaseLine::received).reduce(BigDecimal.ZERO, BigDecimal::add),
                lines.stream().map(PurchaseLine::open).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    public String number() {
        return number;
    }

    long siteId() {
        return siteId;
    }
}
