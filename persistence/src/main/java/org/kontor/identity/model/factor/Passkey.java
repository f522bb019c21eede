package org.kontor.identity.model.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.kontor.identity.model.IdentityRule;
import org.kontor.kernel.RuleViolated;

/**
 * A key on a person's device by which he signs in (WebAuthn): the public half of it. A counter that goes back shows that
 * there is a copy; from then on the key opens nothing, until its owner has removed it and made another.
 */
@Entity
@Table(schema = "identity", name = "passkey")
@SequenceGenerator(name = "passkey_seq", schema = "identity", sequenceName = "passkey_seq", allocationSize = 50)
public class Passkey {

    /** More than this nobody keeps apart. */
    public static final int MOST = 20;

    private static final int LONGEST_NAME = 60;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "passkey_seq")
    private Long id;

    @Column(name = "person_id")
    private long personId;

    private String name;

    @Column(name = "credential_id")
    private byte[] credentialId;

    private byte[] attested;

    @Column(name = "sign_count")
    private long signCount;

    @Column(name = "backup_eligible")
    private boolean backupEligible;

    @Column(name = "backed_up")
    private boolean backedUp;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "suspected_at")
    private Instant suspectedAt;

    @Version
    private long version;

    protected Passkey() {}

    /**
     * What an authenticator told of a key.
     *
     * @param attested kind of authenticator, credential id and public key, in the authenticator's own form
     */
    public record Told(
            byte[] credentialId, byte[] attested, long signCount, boolean backupEligible, boolean backedUp) {}

    public Passkey(long personId, String name, Told told, Instant at) {
        this.personId = personId;
        this.name = checked(name);
        this.credentialId = told.credentialId().clone();
        this.attested = told.attested().clone();
        this.signCount = told.signCount();
        this.backupEligible = told.backupEligible();
        this.backedUp = told.backedUp();
        this.createdAt = at;
    }

    private static String checked(String name) {
        String given = name.strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME) {
            throw new RuleViolated(IdentityRule.PASSKEY_NAME_NEEDED);
        }
        return given;
    }

    public void rename(String newName) {
        this.name = checked(newName);
    }

    /** Used, and its counter as it should be. An authenticator without a counter always says zero. */
    public void used(long newCount, boolean nowBackedUp, Instant at) {
        this.signCount = newCount;
        this.backedUp = nowBackedUp;
        this.lastUsedAt = at;
    }

    /** Whether this count cannot come from the one device that has the key. */
    public boolean wouldGoBack(long newCount) {
        return (newCount != 0 || signCount != 0) && newCount <= signCount;
    }

    public void suspect(Instant at) {
        if (suspectedAt == null) {
            suspectedAt = at;
        }
    }

    public boolean isSuspected() {
        return suspectedAt != null;
    }

    public Long id() {
        return id;
    }

    public long personId() {
        return personId;
    }

    public byte[] attested() {
        return attested.clone();
    }

    public long signCount() {
        return signCount;
    }

    public boolean isBackupEligible() {
        return backupEligible;
    }

    public boolean isBackedUp() {
        return backedUp;
    }
}
