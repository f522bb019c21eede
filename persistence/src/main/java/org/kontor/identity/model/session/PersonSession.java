package org.kontor.identity.model.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.kontor.identity.model.IdentityRule;
import org.kontor.kernel.RuleViolated;

/**
 * One sign-in of a person, from its start to its end: for which company the person works at present, whether the second
 * factor was shown, and for which buyer a member of staff acts. It is asked at every call, so a change here holds at the
 * next call on every node. Ends when revoked, after an hour of rest, or after twelve hours at the latest.
 */
@Entity
@Table(schema = "identity", name = "session")
@SequenceGenerator(name = "session_seq", schema = "identity", sequenceName = "session_seq", allocationSize = 50)
public class PersonSession {

    public static final Duration AT_MOST = Duration.ofHours(12);
    public static final Duration IDLE = Duration.ofHours(1);
    public static final Duration ACTING = Duration.ofHours(1);
    private static final int LONGEST_ADDRESS = 60;
    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "session_seq")
    private Long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "company_id")
    private Long companyId;

    @Column(name = "acting_for_id")
    private Long actingForId;

    @Column(name = "acting_company_id")
    private Long actingCompanyId;

    @Column(name = "acting_until")
    private Instant actingUntil;

    @Column(name = "acting_reason")
    private String actingReason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    private String address;
    private String agent;

    @Column(name = "strong_at")
    private Instant strongAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    /** The only company this session may work for: it began at that company's identity provider. */
    @Column(name = "bound_company_id")
    private Long boundCompanyId;

    @Column(name = "provider_sid")
    private String providerSid;

    @Version
    private long version;

    protected PersonSession() {}

    private PersonSession(long personId, Long companyId, Instant at) {
        this.personId = personId;
        this.companyId = companyId;
        this.createdAt = at;
        this.seenAt = at;
        this.endsAt = at.plus(AT_MOST);
    }

    /**
     * @param companyId null for staff
     * @param address of the client
     * @param agent what the browser says it is; only a short label of it is kept
     */
    public static PersonSession start(long personId, Long companyId, String address, String agent, Instant at) {
        PersonSession session = new PersonSession(personId, companyId, Objects.requireNonNull(at));
        session.address = address.substring(0, Math.min(LONGEST_ADDRESS, address.length()));
        session.agent = AgentLabel.of(agent);
        return session;
    }

    /**
     * The company's own provider has vouched for the person: for this company, and for no other he belongs to.
     *
     * @param providersNumber of its own session, by which it may end this one; null when it gave none
     */
    public void bind(String providersNumber) {
        boundCompanyId = Objects.requireNonNull(companyId);
        providerSid = providersNumber;
    }

    /** Whether it began at a company's provider. */
    public boolean isBound() {
        return boundCompanyId != null;
    }

    public boolean isAlive(Instant now) {
        return revokedAt == null && now.isBefore(endsAt) && now.isBefore(seenAt.plus(IDLE));
    }

    /** The second factor was shown, or the way of signing in was as good as two. */
    public void confirm(Instant at) {
        if (strongAt == null) {
            strongAt = at;
        }
    }

    /** From the next call on the person works for this company; whether he belongs to it is for the use case to say. */
    public void workFor(long newCompanyId) {
        if (companyId == null || boundCompanyId != null && boundCompanyId != newCompanyId) {
            throw new RuleViolated(IdentityRule.NOT_ALLOWED);
        }
        companyId = newCompanyId;
    }

    /**
     * A member of staff acts for a buyer, for an hour at most.
     *
     * @param reason what for: it stands in the records
     */
    public void actFor(long buyerId, long buyersCompanyId, String reason, Instant at) {
        if (companyId != null) {
            throw new RuleViolated(IdentityRule.NOT_ALLOWED);
        }
        String given = reason == null ? "" : reason.strip();
        if (given.length() < SHORTEST_REASON || given.length() > LONGEST_REASON) {
            throw new RuleViolated(IdentityRule.REASON_NEEDED);
        }
        actingForId = buyerId;
        actingCompanyId = buyersCompanyId;
        actingUntil = at.plus(ACTING);
        actingReason = given;
    }

    public void stopActing() {
        actingForId = null;
        actingCompanyId = null;
        actingUntil = null;
        actingReason = null;
    }

    /** Ends it for good. */
    public void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    public Long id() {
        return id;
    }

    public long personId() {
        return personId;
    }

    /** Null for staff. */
    public Long companyId() {
        return companyId;
    }

    public Instant strongAt() {
        return strongAt;
    }

    public String agent() {
        return agent;
    }

    /** Whom a member of staff acts for at this time; null for nobody. */
    public Long actingForId(Instant now) {
        return actingUntil != null && now.isBefore(actingUntil) ? actingForId : null;
    }
}
