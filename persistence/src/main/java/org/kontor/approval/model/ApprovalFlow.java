package org.kontor.approval.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.approval.event.Approver;
import org.kontor.approval.event.CloseReason;
import org.kontor.approval.event.Cut;
import org.kontor.approval.event.OrderForApproval;
import org.kontor.approval.event.Outcome;
import org.kontor.approval.event.Verdict;
import org.kontor.kernel.RuleViolated;

/**
 * The approval of one version of one order. What it needs was fixed when it was opened; who can give it is searched anew
 * each time, so that people may come, go and be away meanwhile. An approval holds for every seat that its giver can fill,
 * in his tier and the later ones: nobody decides twice, and nobody about an order of his own.
 *
 * <p>An approver may cut lines. The smaller version takes the place of the greater one; who approved the greater one before
 * has approved more than is left, so his approval stands, and no tier is spared because the amount fell.
 */
@Entity
@Table(schema = "approval", name = "flow")
@SequenceGenerator(name = "flow_seq", schema = "approval", sequenceName = "flow_seq", allocationSize = 50)
public class ApprovalFlow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "flow_seq")
    private Long id;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "order_number")
    private String orderNumber;

    /** Counts the versions of the order that were submitted. */
    private int round;

    @Column(name = "requester_id")
    private long requesterId;

    @Enumerated(EnumType.STRING)
    private FlowStatus status;

    private String currency;

    /** What is asked for now; falls by cuts. */
    private BigDecimal amount;

    @Column(name = "opened_amount")
    private BigDecimal openedAmount;

    @Column(name = "order_sha256")
    private byte[] orderSha256;

    /** The reasons and the rules as they stood, for people to read. */
    private String reasons;

    private String rules;

    private int tier;

    @Column(name = "tier_count")
    private int tierCount;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    @OneToMany(mappedBy = "flow", cascade = CascadeType.PERSIST)
    @OrderBy("tierNo, seatNo")
    private List<FlowSeat> seats = new ArrayList<>();

    @OneToMany(mappedBy = "flow", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<FlowDecision> decisions = new ArrayList<>();

    @Version
    private long version;

    protected ApprovalFlow() {}

    /**
     * Asks for what the plan needs.
     *
     * @param round 1 for the first version of the order that is submitted
     * @throws RuleViolated {@link ApprovalRule#NOBODY_CAN_APPROVE} when a seat could not be filled by anybody
     */
    public ApprovalFlow(
            OrderForApproval order,
            RoutePlan plan,
            int round,
            byte[] sha256,
            Instant expiresAt,
            ApproverSearch search) {
        this.companyId = order.companyId();
        this.unitId = order.unitId();
        this.orderNumber = Objects.requireNonNull(order.orderNumber());
        this.round = round;
        this.requesterId = order.requesterId();
        this.currency = order.currency();
        this.amount = order.amount();
        this.openedAmount = order.amount();
        this.orderSha256 = sha256.clone();
        this.openedAt = order.at();
        this.expiresAt = expiresAt;
        this.reasons = FlowJson.reasons(plan.reasons());
        this.rules = FlowJson.rules(plan.matched());
        this.tierCount = plan.tiers().size();
        for (int tierNo = 1; tierNo <= tierCount; tierNo++) {
            int seatNo = 0;
            for (SeatPlan seat : plan.tiers().get(tierNo - 1)) {
                if (search.find(seat.anyOf(), 0).isEmpty()) {
                    throw new RuleViolated(
                            ApprovalRule.NOBODY_CAN_APPROVE,
                            Map.of("asks", Ask.write(seat.anyOf()), "why", seat.why()));
                }
                seats.add(new FlowSeat(this, companyId, tierNo, ++seatNo, seat));
            }
        }
        move(FlowVerb.OPEN);
        tier = 1;
        openSeats().forEach(seat -> seat.ask(openedAt));
    }

    /** The search that fits this flow, in the organisation as it is now. */
    public ApproverSearch search(Organisation organisation) {
        return new ApproverSearch(organisation, unitId, requesterId, currency, amount, Set.of());
    }

    /** Who can answer now, by open seat of the current tier; nobody who has answered before. */
    public Map<FlowSeat, Map<Long, Approver>> asked(Organisation organisation) {
        ApproverSearch search = search(organisation).without(deciders());
        Map<FlowSeat, Map<Long, Approver>> asked = new LinkedHashMap<>();
        openSeats().forEach(seat -> asked.put(seat, seat.asked(search)));
        return asked;
    }

    /** To whom somebody who is asked can hand the question on; nobody who has answered before. */
    public Map<Long, Approver> forwardable(Organisation organisation, long fromId) {
        ApproverSearch search = search(organisation).without(deciders());
        Map<Long, Approver> others = new LinkedHashMap<>();
        openSeats().forEach(seat -> others.putAll(seat.forwardable(search, fromId)));
        return others;
    }

    /**
     * Has somebody else asked in an approver's place, by all seats that the other can fill. Not a decision: the hours until
     * the question is raised run on.
     *
     * @throws RuleViolated {@link ApprovalRule}: another version, not asked, nobody who can decide, ended
     */
    public void forward(Organisation organisation, Handing handing) {
        requirePending(handing.at());
        requireSeen(handing.said());
        if (asked(organisation).values().stream().noneMatch(people -> people.containsKey(handing.fromId()))) {
            throw new RuleViolated(ApprovalRule.NOT_ASKED, Map.of("number", orderNumber));
        }
        ApproverSearch search = search(organisation).without(deciders());
        boolean handed = false;
        for (FlowSeat seat : openSeats()) {
            Approver to = seat.forwardable(search, handing.fromId()).get(handing.toId());
            if (to != null) {
                seat.forward(handing, to);
                handed = true;
            }
        }
        if (!handed) {
            throw new RuleViolated(ApprovalRule.FORWARD_TO_WHOM_CAN_DECIDE, Map.of("number", orderNumber));
        }
    }

    /**
     * Takes one person's decision.
     *
     * @throws RuleViolated {@link ApprovalRule}: own order, another version, not asked, decided before, ended
     */
    public Outcome decide(Organisation organisation, long personId, Said said) {
        if (personId == requesterId) {
            throw new RuleViolated(ApprovalRule.APPROVER_MUST_DIFFER_FROM_REQUESTER);
        }
        if (deciders().contains(personId)) {
            throw new RuleViolated(ApprovalRule.DECIDED_ALREADY, Map.of("number", orderNumber));
        }
        requirePending(said.at());
        requireSeen(said);
        Map<FlowSeat, Approver> his = new LinkedHashMap<>();
        asked(organisation).forEach((seat, people) -> {
            if (people.containsKey(personId)) {
                his.put(seat, people.get(personId));
            }
        });
        if (his.isEmpty()) {
            throw new RuleViolated(ApprovalRule.NOT_ASKED, Map.of("number", orderNumber));
        }
        requireLess(said.cut());
        decisions.add(new FlowDecision(
                this, companyId, requesterId, tier, his.values().iterator().next(), said));
        if (said.verdict() == Verdict.REFUSE) {
            end(FlowVerb.REFUSE, said.at());
            return Outcome.REJECTED;
        }
        cut(said.cut());
        his.keySet().forEach(seat -> seat.fill(personId));
        move(FlowVerb.DECIDE);
        advance(organisation, said.at());
        return outcome();
    }

    /**
     * Looks again at who can answer: approvals given before fill seats whose people have left, and who has been silent too
     * long is joined by the next ones above.
     *
     * @return whether anything changed; the outcome may be {@link Outcome#APPROVED} then
     */
    public boolean look(Organisation organisation, Instant at) {
        requirePending(at);
        boolean changed = openSeats().stream()
                        .filter(seat -> raise(organisation, seat, at))
                        .count()
                > 0;
        return advance(organisation, at) || changed;
    }

    /** Ends the flow without a verdict; nothing when it has ended. */
    public void close(CloseReason why, Instant at) {
        if (status == FlowStatus.PENDING) {
            end(
                    switch (why) {
                        case EXPIRED -> FlowVerb.EXPIRE;
                        case WITHDRAWN -> FlowVerb.WITHDRAW;
                        case VOIDED -> FlowVerb.VOID;
                    },
                    at);
        }
    }

    public Outcome outcome() {
        return switch (status) {
            case APPROVED -> Outcome.APPROVED;
            case PENDING -> Outcome.PENDING;
            default -> Outcome.REJECTED;
        };
    }

    /** Seats of the current tier that nobody has filled. */
    public List<FlowSeat> openSeats() {
        return status == FlowStatus.PENDING
                ? seats.stream()
                        .filter(seat -> seat.tierNo() == tier && seat.isOpen())
                        .toList()
                : List.of();
    }

    public List<FlowSeat> seats() {
        return List.copyOf(seats);
    }

    public List<FlowDecision> decisions() {
        return List.copyOf(decisions);
    }

    public Long id() {
        return id;
    }

    public long companyId() {
        return companyId;
    }

    public long unitId() {
        return unitId;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public long requesterId() {
        return requesterId;
    }

    public FlowStatus status() {
        return status;
    }

    public boolean isPending() {
        return status == FlowStatus.PENDING;
    }

    public int round() {
        return round;
    }

    public BigDecimal openedAmount() {
        return openedAmount;
    }

    public int tier() {
        return tier;
    }

    public BigDecimal amount() {
        return amount;
    }

    /** Whether an approver has taken something away. */
    public boolean isCut() {
        return amount.compareTo(openedAmount) < 0;
    }

    public String currency() {
        return currency;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    private Set<Long> deciders() {
        return decisions.stream().map(FlowDecision::personId).collect(Collectors.toSet());
    }

    private void requirePending(Instant at) {
        boolean expired = status == FlowStatus.PENDING && !at.isBefore(expiresAt);
        if (status != FlowStatus.PENDING || expired) {
            throw new RuleViolated(
                    ApprovalRule.STATUS_DOES_NOT_ALLOW,
                    Map.of("number", orderNumber, "status", expired ? FlowStatus.EXPIRED : status));
        }
    }

    private void requireSeen(Said said) {
        if (!MessageDigest.isEqual(orderSha256, said.seenSha256())) {
            throw new RuleViolated(ApprovalRule.VERSION_DIFFERS, Map.of("number", orderNumber));
        }
    }

    private void requireLess(Cut cut) {
        if (cut != null && (cut.amount().signum() <= 0 || cut.amount().compareTo(amount) > 0)) {
            throw new RuleViolated(ApprovalRule.CUT_MUST_REDUCE, Map.of("number", orderNumber));
        }
    }

    private void cut(Cut cut) {
        if (cut != null) {
            amount = cut.amount();
            orderSha256 = cut.sha256();
        }
    }

    /** Fills what earlier approvals can fill and goes on to the next tier as long as one is complete. */
    private boolean advance(Organisation organisation, Instant at) {
        boolean changed = fillByEarlier(organisation);
        while (status == FlowStatus.PENDING && openSeats().isEmpty()) {
            changed = true;
            if (tier == tierCount) {
                end(FlowVerb.COMPLETE, at);
            } else {
                tier++;
                openSeats().forEach(seat -> seat.ask(at));
                fillByEarlier(organisation);
            }
        }
        return changed;
    }

    private boolean fillByEarlier(Organisation organisation) {
        Set<Long> before = deciders();
        boolean changed = false;
        for (FlowSeat seat : openSeats()) {
            Set<Long> able =
                    search(organisation).find(seat.asks(), seat.raised()).keySet();
            Long earlier = able.stream().filter(before::contains).findFirst().orElse(null);
            if (earlier != null) {
                seat.fill(earlier);
                changed = true;
            }
        }
        return changed;
    }

    private boolean raise(Organisation organisation, FlowSeat seat, Instant at) {
        if (!seat.isSilentTooLong(at)) {
            return false;
        }
        ApproverSearch search = search(organisation).without(deciders());
        int now = search.find(seat.asks(), seat.raised()).size();
        if (search.find(seat.asks(), seat.raised() + 1).size() == now) {
            return false;
        }
        seat.raise(at);
        return true;
    }

    private void end(FlowVerb verb, Instant at) {
        move(verb);
        closedAt = at;
    }

    private void move(FlowVerb verb) {
        FlowStatus from = status;
        status = FlowVerb.TABLE
                .next(from, verb)
                .orElseThrow(() -> new RuleViolated(
                        ApprovalRule.STATUS_DOES_NOT_ALLOW, Map.of("number", orderNumber, "status", from)));
    }
}
