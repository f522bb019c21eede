package org.kontor.order.model.blanket;

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
import org.kontor.kernel.RuleViolated;

/**
 * Quantities and prices agreed with a company from a day to a day, both included, in the company's own calendar. Orders call
 * goods off; it takes no stock, no credit and no budget itself. What was agreed never changes; it can be closed.
 */
@Entity
@Table(schema = "order_", name = "blanket_order")
public class BlanketOrder {

    public static final int MAX_LINES = 200;

    private static final int LONGEST_REFERENCE = 80;
    private static final int LONGEST_YEARS = 10;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "blanket_order_seq")
    @SequenceGenerator(
            name = "blanket_order_seq",
            schema = "order_",
            sequenceName = "blanket_order_seq",
            allocationSize = 50)
    private Long id;

    private String number;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "form_key")
    private String formKey;

    private String currency;
    private String reference;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version
    private long version;

    @OneToMany(mappedBy = "blanket", cascade = CascadeType.PERSIST)
    @OrderBy("lineNo")
    private List<BlanketLine> lines = new ArrayList<>();

    protected BlanketOrder() {}

    /**
     * An agreement without lines; it is none before it has one.
     *
     * @param formKey of the form that made it: the same form makes one
     * @param reference how the company calls it; may be empty
     * @throws RuleViolated {@link BlanketRule#TIME_WRONG}, {@link BlanketRule#TOO_LONG}
     */
    public static BlanketOrder agree(
            String number,
            String formKey,
            long companyId,
            String currency,
            String reference,
            LocalDate from,
            LocalDate to,
            String by,
            Instant at) {
        if (from == null || to == null || to.isBefore(from) || to.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw new RuleViolated(BlanketRule.TIME_WRONG, Map.of("years", LONGEST_YEARS));
        }
        if (reference.length() > LONGEST_REFERENCE) {
            throw new RuleViolated(BlanketRule.TOO_LONG, Map.of("most", LONGEST_REFERENCE));
        }
        BlanketOrder blanket = new BlanketOrder();
        blanket.number = number;
        blanket.formKey = formKey;
        blanket.companyId = companyId;
        blanket.currency = currency;
        blanket.reference = reference;
        blanket.validFrom = from;
        blanket.validTo = to;
        blanket.madeBy = by;
        blanket.madeAt = at;
        return blanket;
    }

    /** @throws RuleViolated {@link BlanketRule#LINE_TWICE}, {@link BlanketRule#LINES_MISSING} for more than {@link #MAX_LINES} */
    public void add(AgreedLine agreed) {
        if (lines.stream().anyMatch(line -> line.isOf(agreed))) {
            throw new RuleViolated(BlanketRule.LINE_TWICE, Map.of("sku", agreed.sku()));
        }
        if (lines.size() == MAX_LINES) {
            throw new RuleViolated(BlanketRule.LINES_MISSING, Map.of("most", MAX_LINES));
        }
        lines.add(new BlanketLine(this, lines.size() + 1, agreed, currency));
    }

    /**
     * That goods can be called off on a day.
     *
     * @param day in the company's own calendar
     * @throws RuleViolated {@link BlanketRule#CLOSED}, {@link BlanketRule#NOT_VALID}
     */
    public void requireCallable(LocalDate day) {
        if (closedAt != null) {
            throw new RuleViolated(BlanketRule.CLOSED, Map.of("number", number));
        }
        if (day.isBefore(validFrom) || day.isAfter(validTo)) {
            throw new RuleViolated(BlanketRule.NOT_VALID, Map.of("number", number, "from", validFrom, "to", validTo));
        }
    }

    /** @throws RuleViolated {@link BlanketRule#MORE_THAN_LEFT} */
    public void requireLeft(BlanketLine line, BigDecimal called, BigDecimal wanted) {
        BigDecimal left = line.quantity().subtract(called);
        if (wanted.compareTo(left) > 0) {
            throw new RuleViolated(
                    BlanketRule.MORE_THAN_LEFT,
                    Map.of(
                            "sku", line.sku(),
                            "line", line.lineNo(),
                            "left", left.stripTrailingZeros().toPlainString()));
        }
    }

    /** Nothing more is called off. What was called off goes on. @throws RuleViolated {@link BlanketRule#CLOSED} */
    public void close(String by, Instant at) {
        if (closedAt != null) {
            throw new RuleViolated(BlanketRule.CLOSED, Map.of("number", number));
        }
        closedBy = by;
        closedAt = at;
    }

    public List<BlanketLine> lines() {
        return List.copyOf(lines);
    }

    public String number() {
        return number;
    }

    public long companyId() {
        return companyId;
    }

    public String currency() {
        return currency;
    }
}
