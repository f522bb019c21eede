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
import java.time.Instant;
import org.kontor.approval.event.Approver;

/** Somebody who was asked has named somebody else to decide; written once and never changed. */
@Entity
@Table(schema = "approval", name = "flow_forward")
@SequenceGenerator(
        name = "flow_forward_seq",
        schema = "approval",
        sequenceName = "flow_forward_seq",
        allocationSize = 50)
public class FlowForward {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "flow_forward_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "seat_id")
    private FlowSeat seat;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "from_id")
    private long fromId;

    @Column(name = "from_name")
    private String fromName;

    @Column(name = "to_id")
    private long toId;

    @Column(name = "to_name")
    private String toName;

    private String comment;
    private Instant at;

    @Version
    private long version;

    protected FlowForward() {}

    FlowForward(FlowSeat seat, long companyId, Handing handing, Approver to) {
        this.seat = seat;
        this.companyId = companyId;
        this.fromId = handing.fromId();
        this.fromName = handing.fromName();
        this.toId = to.personId();
        this.toName = to.name();
        this.comment = handing.said().comment();
        this.at = handing.at();
    }

    public long fromId() {
        return fromId;
    }

    public String fromName() {
        return fromName;
    }

    public long toId() {
        return toId;
    }

    public String toName() {
        return toName;
    }

    /** What the one told the other, or null. */
    public String comment() {
        return comment;
    }

    public Instant at() {
        return at;
    }
}
