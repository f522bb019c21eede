package org.kontor.approval.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kontor.approval.event.Approver;
import org.kontor.approval.event.Cut;
import org.kontor.approval.event.Verdict;

/** What one person said to one version of an order; written once and never changed. */
@Entity
@Table(schema = "approval", name = "flow_decision")
@SequenceGenerator(
        name = "flow_decision_seq",
        schema = "approval",
        sequenceName = "flow_decision_seq",
        allocationSize = 50)
public class FlowDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "flow_decision_seq")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "flow_id")
    private ApprovalFlow flow;

    @Column(name = "company_id")
    private long companyId;

    /** Copied from the flow, so that the database itself can refuse a decision about an order of one's own. */
    @Column(name = "requester_id")
    private long requesterId;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "person_name")
    private String personName;

    @Column(name = "deputy_for_id")
    private Long deputyForId;

    @Column(name = "deputy_for_name")
    private String deputyForName;

    @Column(name = "tier_no")
    private int tierNo;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    private String comment;
    private Instant at;

    @Column(name = "seen_sha256")
    private byte[] seenSha256;

    /** What was left of the lines, as {@code 1=5,3=0}; null when nothing was taken away. */
    private String cut;

    private BigDecimal amount;

    @Version
    private long version;

    protected FlowDecision() {}

    FlowDecision(ApprovalFlow flow, long companyId, long requesterId, int tierNo, Approver by, Said said) {
        this.flow = flow;
        this.companyId = companyId;
        this.requesterId = requesterId;
        this.tierNo = tierNo;
        this.personId = by.personId();
        this.personName = by.name();
        this.deputyForId = by.deputyForId();
        this.deputyForName = by.deputyForName();
        this.verdict = said.verdict();
        this.comment = said.comment();
        this.at = said.at();
        this.seenSha256 = said.seenSha256().clone();
        this.cut = said.cut() == null ? null : written(said.cut());
        this.amount = said.cut() == null ? flow.amount() : said.cut().amount();
    }

    private static String written(Cut cut) {
        return new TreeMap<>(cut.quantities())
                .entrySet().stream().map(FlowDecision::written).collect(Collectors.joining(","));
    }

    private static String written(Map.Entry<Integer, BigDecimal> line) {
        return line.getKey() + "=" + line.getValue().toPlainString();
    }

    public long personId() {
        return personId;
    }

    public Long deputyForId() {
        return deputyForId;
    }

    public Verdict verdict() {
        return verdict;
    }

    public int tierNo() {
        return tierNo;
    }
}
