package org.kontor.approval.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.approval.event.Approver;

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

    @OneToMany(mappedBy = "seat", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<FlowForward> forwards = new ArrayList<>();

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

    /**
     * Who can answer by a search. Whoever has handed the question on is replaced by the one he named, as long as that one
     * can answer; when he cannot any more, the question is back where it came from.
     */
    Map<Long, Approver> asked(ApproverSearch search) {
        Map<Long, Approver> asked = search.find(asks(), raised);
        if (!forwards.isEmpty()) {
            Map<Long, Approver> able = search.findAll(asks());
            for (FlowForward forward : forwards) {
                Approver to = able.get(forward.toId());
                if (to != null) {
                    asked.remove(forward.fromId());
                    asked.put(to.personId(), to);
                }
            }
        }
        return asked;
    }

    /** To whom somebody who is asked can hand the question on: all who could answer if nobody did. Each does so once. */
    Map<Long, Approver> forwardable(ApproverSearch search, long fromId) {
        Map<Long, Approver> asked = asked(search);
        if (!asked.containsKey(fromId) || forwards.stream().anyMatch(one -> one.fromId() == fromId)) {
            return Map.of();
        }
        Map<Long, Approver> able = search.findAll(asks());
        able.keySet().removeAll(asked.keySet());
        return able;
    }

    void forward(Handing handing, Approver to) {
        forwards.add(new FlowForward(this, companyId, handing, to));
    }

    public List<FlowForward> forwards() {
        return List.copyOf(forwards);
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
