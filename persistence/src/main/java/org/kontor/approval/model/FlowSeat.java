package org.kontor.approval.model;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One answer that a flow needs, and by whom it was given. */
@Entity
@Table(schema = "approval", name = "flow_seat")
@SequenceGenerator(name = "flow_seat_seq", schema = "approval", sequenceName = "flow_seat_seq", allocationSize = 50)
public class FlowSeat {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "flow_seat_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "flow_id")
    private ApprovalFlow flow;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "tier_no")
    private int tierNo;

    @Column(name = "seat_no")
    private int seatNo;

    private String asks;
    private String why;

    @Column(name = "escalate_after_hours")
    private int escalateAfterHours;

    private int raised;

    /** Since when those who are asked now have been asked; null before the tier's turn. */
    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "filled_by")
    private Long filledBy;

    @Version
    private long version;

    protected FlowSeat() {}

    FlowSeat(ApprovalFlow flow, long companyId, int tierNo, int seatNo, SeatPlan plan) {
        this.flow = flow;
        this.companyId = companyId;
        this.tierNo = tierNo;
        this.seatNo = seatNo;
        this.asks = Ask.write(plan.anyOf());
        this.why = plan.why();
        this.escalateAfterHours = plan.escalateAfterHours();
    }

    void ask(Instant at) {
        askedAt = at;
    }

    void fill(long personId) {
        filledBy = personId;
    }

    void raise(Instant at) {
        raised++;
        askedAt = at;
    }

    boolean isSilentTooLong(Instant at) {
        return askedAt != null && !at.isBefore(askedAt.plus(Duration.ofHours(escalateAfterHours)));
    }

    public int tierNo() {
        return tierNo;
    }

    public int seatNo() {
        return seatNo;
    }

    public List<Ask> asks() {
        return Ask.parseAll(asks);
    }

    public String why() {
        return why;
    }

    public int raised() {
        return raised;
    }

    public boolean isOpen() {
        return filledBy == null;
    }

    /** Whose approval fills it, or null. */
    public Long filledBy() {
        return filledBy;
    }
}
