package org.kontor.identity.model.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import org.kontor.identity.model.IdentityRule;
import org.kontor.kernel.RuleViolated;

/**
 * Where the people of a company sign in instead of here: an OpenID Connect provider and what it knows us by. Says too
 * what somebody becomes who comes for the first time, and whether passwords still count. The client secret is kept
 * sealed only.
 */
@Entity
@Table(schema = "identity", name = "identity_provider")
@SequenceGenerator(
        name = "identity_provider_seq",
        schema = "identity",
        sequenceName = "identity_provider_seq",
        allocationSize = 50)
public class IdentityProvider {

    private static final int LONGEST = 500;
    private static final int LONGEST_ID = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "identity_provider_seq")
    private Long id;

    @Column(name = "company_id")
    private long companyId;

    private String issuer;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "client_secret")
    private byte[] clientSecret;

    @Column(name = "role_code")
    private String roleCode;

    @Column(name = "unit_id")
    private long unitId;

    @Column(name = "password_allowed")
    private boolean passwordAllowed;

    private boolean active;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by_name")
    private String changedByName;

    @Version
    private long version;

    protected IdentityProvider() {}

    public IdentityProvider(long companyId) {
        this.companyId = companyId;
    }

    /** What people get who come for the first time, and whether a password still opens. */
    public record Terms(String roleCode, long unitId, boolean passwordAllowed, boolean active) {}

    /** @param sealedSecret null keeps the one there is, as long as issuer and client stay the same */
    public void change(
            String newIssuer, String newClientId, byte[] sealedSecret, Terms terms, String byName, Instant at) {
        if (!isIssuer(newIssuer)) {
            throw new RuleViolated(IdentityRule.PROVIDER_ISSUER_WRONG);
        }
        if (newClientId.isBlank() || newClientId.length() > LONGEST_ID) {
            throw new RuleViolated(IdentityRule.PROVIDER_CLIENT_NEEDED);
        }
        boolean same = newIssuer.equals(issuer) && newClientId.equals(clientId);
        if (sealedSecret == null && (clientSecret == null || !same)) {
            throw new RuleViolated(IdentityRule.PROVIDER_SECRET_NEEDED);
        }
        issuer = newIssuer;
        clientId = newClientId;
        clientSecret = sealedSecret == null ? clientSecret : sealedSecret.clone();
        roleCode = terms.roleCode();
        unitId = terms.unitId();
        passwordAllowed = terms.passwordAllowed();
        active = terms.active();
        changedAt = at;
        changedByName = byName;
    }

    /** An address without query, fragment and user; whether it may be called is for the gateway to say. */
    static boolean isIssuer(String text) {
        if (text.length() > LONGEST || !text.matches("https?://[\\x21-\\x7e]+")) {
            return false;
        }
        try {
            URI uri = URI.create(text);
            return uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    public long companyId() {
        return companyId;
    }

    public String issuer() {
        return issuer;
    }

    public String clientId() {
        return clientId;
    }

    /** As it was sealed. */
    public byte[] clientSecret() {
        return clientSecret.clone();
    }

    public String roleCode() {
        return roleCode;
    }

    public long unitId() {
        return unitId;
    }

    public boolean isActive() {
        return active;
    }
}
