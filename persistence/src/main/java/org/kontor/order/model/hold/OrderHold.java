package org.kontor.order.model.hold;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.order.model.Cause;
import org.kontor.order.model.OrderRule;
import org.kontor.order.model.SalesOrder;

/**
 * One reason for which an order is held back: who said so and when, in his words, and who lifted it. It is lifted once; what was
 * written stays. Its words are for staff unless they are meant for the buyer. Whether the order is held is what the order says.
 */
@Entity
@Table(schema = "order_", name = "order_hold")
@SequenceGenerator(name = "order_hold_seq", schema = "order_", sequenceName = "order_hold_seq", allocationSize = 50)
public class OrderHold {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_hold_seq")
    private Long id;

    @Column(name = "order_number")
    private String orderNumber;

    @Column(name = "company_id")
    private long companyId;

    /** Within the order, from 1. */
    @Column(name = "hold_no")
    private int holdNo;

    @Enumerated(EnumType.STRING)
    private HoldReason reason;

    private String words;

    @Column(name = "told_buyer")
    private boolean toldBuyer;

    @Column(name = "placed_by")
    private String placedBy;

    @Column(name = "placed_at")
    private Instant placedAt;

    @Column(name = "lifted_by")
    private String liftedBy;

    @Column(name = "lifted_at")
    private Instant liftedAt;

    @Column(name = "lifted_words")
    private String liftedWords;

    @Version
    private long version;

    protected OrderHold() {}

    /**
     * @param cause who, when, and his words
     * @throws RuleViolated {@link OrderRule#HOLD_WORDS_MISSING}, {@link OrderRule#NOTHING_TO_HOLD}
     */
    public static OrderHold place(SalesOrder order, int holdNo, HoldReason reason, boolean toldBuyer, Cause cause) {
        if (cause.reason() == null) {
            throw new RuleViolated(OrderRule.HOLD_WORDS_MISSING);
        }
        order.hold();
        OrderHold hold = new OrderHold();
        hold.orderNumber = order.number();
        hold.companyId = order.companyId();
        hold.holdNo = holdNo;
        hold.reason = reason;
        hold.words = cause.reason();
        hold.toldBuyer = toldBuyer;
        hold.placedBy = cause.actor();
        hold.placedAt = cause.at();
        return hold;
    }

    /**
     * @param cause who, when, and his words, which may be missing
     * @throws RuleViolated {@link OrderRule#HOLD_LIFTED} when somebody has lifted it before
     */
    public void lift(SalesOrder order, Cause cause) {
        if (liftedAt != null) {
            throw new RuleViolated(OrderRule.HOLD_LIFTED, Map.of("hold", holdNo, "by", liftedBy));
        }
        order.liftHold();
        liftedBy = cause.actor();
        liftedAt = cause.at().isBefore(placedAt) ? placedAt : cause.at();
        liftedWords = cause.reason();
    }

    public int holdNo() {
        return holdNo;
    }
}
