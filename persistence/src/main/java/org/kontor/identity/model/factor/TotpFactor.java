package org.kontor.identity.model.factor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.kontor.identity.model.IdentityRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Secrets;

/**
 * A person's code generator. Its secret is sealed for this person; a new one counts only when its first code was shown,
 * and until then the old one goes on. No code is taken twice.
 */
@Entity
@Table(schema = "identity", name = "totp")
public class TotpFactor {

    @Id
    @Column(name = "person_id")
    private long personId;

    private byte[] sealed;
    private byte[] waiting;

    @Column(name = "last_step")
    private long lastStep;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private long version;

    protected TotpFactor() {}

    public TotpFactor(long personId, Instant at) {
        this.personId = personId;
        this.createdAt = at;
    }

    /** Makes a secret that waits for its first code. */
    public void begin(Secrets secrets) {
        waiting = secrets.seal(Totp.freshSecret(), place());
    }

    /** The secret that waits; null when none does. */
    public byte[] waiting(Secrets secrets) {
        return waiting == null ? null : secrets.open(waiting, place());
    }

    /** The first code of the secret that waits: from here on it is the one. */
    public void confirm(String code, Secrets secrets, Instant now) {
        if (waiting == null) {
            throw new RuleViolated(IdentityRule.NO_FACTOR_WAITING);
        }
        long step = Totp.match(secrets.open(waiting, place()), code, now, 0);
        if (step == 0) {
            throw new RuleViolated(IdentityRule.CODE_WRONG);
        }
        sealed = waiting;
        waiting = null;
        lastStep = step;
    }

    /** Takes a code, once. @return false when it is wrong or was taken already */
    public boolean take(String code, Secrets secrets, Instant now) {
        if (sealed == null) {
            return false;
        }
        long step = Totp.match(secrets.open(sealed, place()), code, now, lastStep);
        if (step == 0) {
            return false;
        }
        lastStep = step;
        if (secrets.isOutdated(sealed)) {
            sealed = secrets.seal(secrets.open(sealed, place()), place());
        }
        return true;
    }

    public boolean isConfirmed() {
        return sealed != null;
    }

    private String place() {
        return "totp:" + personId;
    }
}
