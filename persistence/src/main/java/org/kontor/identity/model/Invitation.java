package org.kontor.identity.model;

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
import java.util.Set;
import java.util.TreeSet;
import org.kontor.kernel.LinkToken;
import org.kontor.kernel.RuleViolated;

/**
 * The offer of a seat in a company, or among our staff, to whoever reads the mail of one address. Its link can be used
 * once, for a week; sending it again makes a new link and the old one void.
 */
@Entity
@Table(schema = "identity", name = "invitation")
@SequenceGenerator(name = "invitation_seq", schema = "identity", sequenceName = "invitation_seq", allocationSize = 50)
public class Invitation {

    public static final Duration LIFE = Duration.ofDays(7);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invitation_seq")
    private Long id;

    @Column(name = "company_id")
    private Long companyId;

    @Column(name = "unit_id")
    private Long unitId;

    private String email;
    private String language;
    private String roles;

    @Column(name = "token_sha256")
    private byte[] tokenSha256;

    @Column(name = "invited_by")
    private Long invitedBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "accepted_by")
    private Long acceptedBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Version
    private long version;

    protected Invitation() {}

    /**
     * @param companyId null, and so the unit, for a seat among our staff
     * @param invitedBy null when the house itself invites
     */
    public Invitation(Long companyId, Long unitId, String email, Long invitedBy, Instant at) {
        this.companyId = companyId;
        this.unitId = unitId;
        this.email = EmailAddress.of(email);
        this.invitedBy = invitedBy;
        this.createdAt = at;
    }

    /** Says what is offered and makes the link; void is what was sent before. */
    public LinkToken offer(Set<String> roleCodes, String newLanguage, Instant at) {
        mustBeOpen();
        if (roleCodes.isEmpty()) {
            throw new RuleViolated(IdentityRule.ROLE_NEEDED);
        }
        this.roles = String.join(" ", new TreeSet<>(roleCodes));
        this.language = newLanguage;
        return renew(at);
    }

    /** Makes a new link with a new week; the old link opens nothing from here on. */
    public LinkToken renew(Instant at) {
        mustBeOpen();
        LinkToken token = LinkToken.fresh();
        this.tokenSha256 = token.sha256();
        this.sentAt = at;
        this.expiresAt = at.plus(LIFE);
        return token;
    }

    public void withdraw(Instant at) {
        mustBeOpen();
        this.withdrawnAt = at;
    }

    /** Takes the offer, once. */
    public void accept(long personId, Instant at) {
        if (!isGood(at)) {
            throw new RuleViolated(IdentityRule.INVITATION_NOT_VALID);
        }
        this.acceptedAt = at;
        this.acceptedBy = personId;
    }

    public boolean isGood(Instant now) {
        return isOpen() && now.isBefore(expiresAt);
    }

    private boolean isOpen() {
        return acceptedAt == null && withdrawnAt == null;
    }

    private void mustBeOpen() {
        if (!isOpen()) {
            throw new RuleViolated(IdentityRule.INVITATION_NOT_VALID);
        }
    }

    public Long id() {
        return id;
    }

    public Long companyId() {
        return companyId;
    }

    public Long unitId() {
        return unitId;
    }

    public boolean isForStaff() {
        return companyId == null;
    }

    public String email() {
        return email;
    }

    public String language() {
        return language;
    }

    public Set<String> roles() {
        return Set.of(roles.split(" "));
    }
}
