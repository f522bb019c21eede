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
import org.kontor.kernel.LinkToken;
import org.kontor.kernel.RuleViolated;

/** A link by which a person who forgot his password chooses another: for an hour, once. */
@Entity
@Table(schema = "identity", name = "password_reset")
@SequenceGenerator(
        name = "password_reset_seq",
        schema = "identity",
        sequenceName = "password_reset_seq",
        allocationSize = 50)
public class PasswordReset {

    public static final Duration LIFE = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "password_reset_seq")
    private Long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "token_sha256")
    private byte[] tokenSha256;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Version
    private long version;

    protected PasswordReset() {}

    public PasswordReset(long personId, LinkToken token, Instant at) {
        this.personId = personId;
        this.tokenSha256 = token.sha256();
        this.createdAt = at;
        this.expiresAt = at.plus(LIFE);
    }

    public boolean isGood(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    /** @throws RuleViolated {@link IdentityRule#RESET_NOT_VALID} when used, or too old */
    public void use(Instant at) {
        if (!isGood(at)) {
            throw new RuleViolated(IdentityRule.RESET_NOT_VALID);
        }
        this.usedAt = at;
    }

    public Long id() {
        return id;
    }

    public long personId() {
        return personId;
    }
}
