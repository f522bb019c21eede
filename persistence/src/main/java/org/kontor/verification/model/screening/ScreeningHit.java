package org.kontor.verification.model.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.kontor.kernel.RuleViolated;
import org.kontor.verification.model.Officer;
import org.kontor.verification.model.VerificationRule;

/** A company, one of its officers or its address is like an entry of a list. A person decides, never the score. */
@Entity
@Table(schema = "verification", name = "screening_hit")
public class ScreeningHit {

    private static final int LONGEST = 1000;

    @Id
    private Long id;

    @Column(name = "company_id")
    private Long companyId;

    @Enumerated(EnumType.STRING)
    private HitState state;

    private String reason;

    @Column(name = "proposed_by_id")
    private Long proposedById;

    @Column(name = "proposed_by")
    private String proposedBy;

    @Column(name = "decided_by_id")
    private Long decidedById;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Version
    private long version;

    protected ScreeningHit() {}

    /** As it is found. */
    ScreeningHit(long companyId) {
        this.companyId = companyId;
        move(HitVerb.FIND);
    }

    /** Somebody else is meant, for this reason. */
    public void propose(Officer by, String why) {
        String words = words(why);
        move(HitVerb.PROPOSE);
        reason = words;
        proposedById = by.id();
        proposedBy = by.name();
    }

    /** Four eyes: a colleague of who proposed it. */
    public void clear(Officer by, Instant at) {
        if (Objects.equals(proposedById, by.id())) {
            throw new RuleViolated(VerificationRule.HIT_NEEDS_A_COLLEAGUE);
        }
        move(HitVerb.CLEAR);
        decide(by, at);
    }

    /** The colleague does not agree. */
    public void doubt(Officer by, String why) {
        String words = words(why);
        move(HitVerb.DOUBT);
        reason = by.name() + ": " + words;
    }

    public void confirm(Officer by, String why, Instant at) {
        String words = words(why);
        move(HitVerb.CONFIRM);
        reason = words;
        decide(by, at);
    }

    private void decide(Officer by, Instant at) {
        decidedById = by.id();
        decidedBy = by.name();
        decidedAt = at;
    }

    private static String words(String why) {
        if (why == null || why.isBlank()) {
            throw new RuleViolated(VerificationRule.REASON_MISSING);
        }
        String words = why.strip();
        if (words.length() > LONGEST) {
            throw new RuleViolated(VerificationRule.TEXT_TOO_LONG, Map.of("field", "reason", "longest", LONGEST));
        }
        return words;
    }

    private void move(HitVerb verb) {
        state = HitVerb.TABLE
                .next(state, verb)
                .orElseThrow(() -> new RuleViolated(
                        VerificationRule.MOVE_NOT_POSSIBLE, Map.of("state", String.valueOf(state), "verb", verb)));
    }

    public long companyId() {
        return companyId;
    }

    public HitState state() {
        return state;
    }

    public String reason() {
        return reason;
    }
}
