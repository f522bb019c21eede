package org.kontor.verification.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kontor.kernel.RuleViolated;

/**
 * How far one company is verified. Moves by its table only; nobody becomes verified with a required check missing, or by
 * the word of the one who checked the bank account. What a company may do is not decided here but read from the state.
 */
@Entity
@Table(schema = "verification", name = "standing")
public class Standing {

    /** So long before a check ends the company and staff are told. */
    public static final int WARNING_DAYS = 30;

    @Id
    @Column(name = "company_id")
    private Long companyId;

    @Enumerated(EnumType.STRING)
    private StandingState state;

    private Instant since;
    private String reason;

    @Enumerated(EnumType.STRING)
    private Risk risk;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "warned_on")
    private LocalDate warnedOn;

    @Column(name = "assigned_id")
    private Long assignedId;

    @Column(name = "assigned_name")
    private String assignedName;

    @Column(name = "decided_by")
    private Long decidedBy;

    @Version
    private long version;

    @Transient
    private List<Move> moves = new ArrayList<>();

    protected Standing() {}

    /** As the database makes it when a company comes into being. */
    Standing(long companyId, StandingState state, Instant since) {
        this.companyId = companyId;
        this.state = state;
        this.since = since;
        this.risk = Risk.NORMAL;
    }

    /** Takes the case on; from a colleague too. */
    public void take(Officer by, Instant at) {
        move(StandingVerb.TAKE, by, null, at);
        assignedId = by.id();
        assignedName = by.name();
    }

    public void ask(Officer by, String question, Instant at) {
        requireReason(question);
        move(StandingVerb.ASK, by, question, at);
    }

    /** @param who the applicant by name */
    public void answer(String who, Instant at) {
        move(StandingVerb.ANSWER, null, who, null, at);
    }

    /** Lets the company in, or verifies it again, until the first of its checks ends. */
    public void verify(Officer by, Checklist checks, String why, Instant at, LocalDate today) {
        List<CheckItem> missing = checks.missing(today);
        if (!missing.isEmpty()) {
            throw new RuleViolated(
                    VerificationRule.CHECKLIST_INCOMPLETE,
                    Map.of("items", missing.stream().map(CheckItem::name).collect(Collectors.joining(","))));
        }
        if (checks.isBankCheckedBy(by.id())) {
            throw new RuleViolated(VerificationRule.DECIDER_MUST_NOT_HAVE_CHECKED_THE_BANK_ACCOUNT);
        }
        move(state == StandingState.VERIFIED ? StandingVerb.RENEW : StandingVerb.VERIFY, by, why, at);
        decidedBy = by.id();
        dueOn = checks.validUntil();
        warnedOn = null;
    }

    public void refuse(Officer by, String why, Instant at) {
        requireReason(why);
        move(StandingVerb.REFUSE, by, why, at);
    }

    public void reopen(Officer by, String why, Instant at) {
        requireReason(why);
        move(StandingVerb.REOPEN, by, why, at);
        assignedId = by.id();
        assignedName = by.name();
    }

    public void restrict(Officer by, String why, Instant at) {
        requireReason(why);
        move(StandingVerb.RESTRICT, by, why, at);
    }

    /** A hit on a list waits for a person. */
    public void hold(Instant at) {
        move(StandingVerb.HOLD, null, "Kontor", "Screening", at);
    }

    /** @param by who decided the last hit; null when the list has let it go */
    public void release(Officer by, Instant at) {
        move(StandingVerb.RELEASE, by == null ? null : by.id(), by == null ? "Kontor" : by.name(), "Screening", at);
    }

    /** What time does to a company: a warning first, then it must be verified again. @return what happened, or null */
    public Lapse lapse(LocalDate today, Instant at) {
        if (state != StandingState.VERIFIED || dueOn == null) {
            return null;
        }
        if (dueOn.isBefore(today)) {
            move(StandingVerb.RESTRICT, null, "Kontor", "Checks ended on " + dueOn, at);
            return Lapse.RESTRICTED;
        }
        if (warnedOn == null && !dueOn.minusDays(WARNING_DAYS).isAfter(today)) {
            warnedOn = today;
            return Lapse.WARNED;
        }
        return null;
    }

    /** What time did. */
    public enum Lapse {
        WARNED,
        RESTRICTED
    }

    public void rate(Risk newRisk) {
        risk = Objects.requireNonNull(newRisk);
    }

    private static void requireReason(String why) {
        if (why == null || why.isBlank()) {
            throw new RuleViolated(VerificationRule.REASON_MISSING);
        }
    }

    private void move(StandingVerb verb, Officer by, String why, Instant at) {
        move(verb, by.id(), by.name(), why, at);
    }

    private void move(StandingVerb verb, Long byId, String byName, String why, Instant at) {
        StandingState to = StandingVerb.TABLE
                .next(state, verb)
                .orElseThrow(() ->
                        new RuleViolated(VerificationRule.MOVE_NOT_POSSIBLE, Map.of("state", state, "verb", verb)));
        moves.add(new Move(state, verb, to, at, byId, byName, why));
        if (to != state) {
            since = at;
        }
        state = to;
        reason = why;
    }

    /** Steps since the standing was read; whoever writes them takes them. */
    List<Move> takeMoves() {
        List<Move> taken = List.copyOf(moves);
        moves.clear();
        return taken;
    }

    public long companyId() {
        return companyId;
    }

    public StandingState state() {
        return state;
    }

    public Risk risk() {
        return risk;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public long version() {
        return version;
    }
}
