package org.kontor.identity.model.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.kontor.identity.model.IdentityRule;
import org.kontor.kernel.RuleViolated;

/**
 * An authority whose certificates are believed from a day on, until it is withdrawn, for as long as the house wants and
 * its own certificate holds. What it is never changes: a renewed certificate is another entry.
 */
@Entity
@Table(schema = "identity", name = "trust_authority")
@SequenceGenerator(
        name = "trust_authority_seq",
        schema = "identity",
        sequenceName = "trust_authority_seq",
        allocationSize = 50)
public class TrustAuthority {

    private static final int SIGNS_CERTIFICATES = 5;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_ADDRESS = 500;

    /** Lists that say only part: changes since another one; some kinds of certificates only. */
    private static final Set<String> PARTIAL = Set.of("2.5.29.27", "2.5.29.28");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "trust_authority_seq")
    private Long id;

    private String name;
    private String purpose;
    private byte[] certificate;
    private String fingerprint;
    private String subject;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "not_after")
    private Instant notAfter;

    @Column(name = "trusted_from")
    private Instant trustedFrom;

    @Column(name = "trusted_until")
    private Instant trustedUntil;

    @Enumerated(EnumType.STRING)
    @Column(name = "list_policy")
    private ListPolicy listPolicy;

    @Column(name = "list_address")
    private String listAddress;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by_name")
    private String addedByName;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by_name")
    private String withdrawnByName;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    @Version
    private long version;

    protected TrustAuthority() {}

    /**
     * What staff say of an authority.
     *
     * @param purpose why, and for whom, it is trusted
     * @param until null for as long as its certificate holds
     * @param listAddress where its list is fetched; empty when lists are brought as files
     */
    public record Wish(
            String name, String purpose, Instant from, Instant until, ListPolicy policy, String listAddress) {}

    public static TrustAuthority add(X509Certificate certificate, Wish wish, String byName, Instant now) {
        boolean[] usage = certificate.getKeyUsage();
        if (certificate.getBasicConstraints() < 0 || usage != null && !usage[SIGNS_CERTIFICATES]) {
            throw new RuleViolated(IdentityRule.NO_AUTHORITY);
        }
        if (!ClientRules.isStrong(certificate)) {
            throw new RuleViolated(IdentityRule.AUTHORITY_WEAK);
        }
        Instant ends = certificate.getNotAfter().toInstant();
        boolean never = wish.until() != null && !wish.until().isAfter(wish.from());
        if (!ends.isAfter(now) || never) {
            throw new RuleViolated(IdentityRule.AUTHORITY_OVER);
        }
        TrustAuthority authority = new TrustAuthority();
        authority.name = text(wish.name(), LONGEST_NAME, IdentityRule.AUTHORITY_NAME_NEEDED);
        authority.purpose = text(wish.purpose(), LONGEST_REASON, IdentityRule.TRUST_REASON_NEEDED);
        authority.certificate = encoded(certificate);
        authority.fingerprint = CertificateFile.fingerprint(certificate);
        authority.subject = certificate.getSubjectX500Principal().getName();
        authority.notBefore = certificate.getNotBefore().toInstant();
        authority.notAfter = ends;
        authority.trustedFrom = wish.from();
        authority.trustedUntil = wish.until();
        authority.listPolicy = wish.policy();
        authority.listAddress = address(wish.listAddress());
        authority.addedAt = now;
        authority.addedByName = byName;
        return authority;
    }

    /** Everything it issued is refused from the next call on. */
    public void withdraw(String reason, String byName, Instant now) {
        mustBeTrusted();
        this.withdrawnReason = text(reason, LONGEST_REASON, IdentityRule.TRUST_REASON_NEEDED);
        this.withdrawnByName = byName;
        this.withdrawnAt = now;
    }

    /**
     * Takes no list but its own, whole, with an end, and none older than the one it has.
     *
     * @param before when the list that it has was made; null for none
     */
    public void check(X509CRL list, Instant before) {
        mustBeTrusted();
        try {
            list.verify(read().getPublicKey());
        } catch (GeneralSecurityException otherwise) {
            throw new RuleViolated(IdentityRule.LIST_NOT_OF_AUTHORITY);
        }
        boolean partial = PARTIAL.stream().anyMatch(extension -> list.getExtensionValue(extension) != null);
        if (partial || list.getNextUpdate() == null) {
            throw new RuleViolated(IdentityRule.LIST_PARTIAL);
        }
        if (before != null && list.getThisUpdate().toInstant().isBefore(before)) {
            throw new RuleViolated(IdentityRule.LIST_OLDER);
        }
    }

    private void mustBeTrusted() {
        if (withdrawnAt != null) {
            throw new RuleViolated(IdentityRule.AUTHORITY_NOT_TRUSTED);
        }
    }

    private static String text(String typed, int longest, IdentityRule rule) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw new RuleViolated(rule, Map.of("most", longest));
        }
        return text;
    }

    private static String address(String typed) {
        String address = typed.strip();
        if (address.isEmpty()) {
            return null;
        }
        try {
            URI uri = URI.create(address);
            if (address.length() <= LONGEST_ADDRESS
                    && uri.getHost() != null
                    && Set.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException unreadable) {
            // As below.
        }
        throw new RuleViolated(IdentityRule.LIST_ADDRESS_WRONG);
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalArgumentException("a certificate that was read can be written", impossible);
        }
    }

    private X509Certificate read() {
        return CertificateFile.read(certificate).get(0);
    }

    /** With what else is known of it, for judging. */
    public TrustList.Trusted trusted(X509CRL list, Set<String> revoked) {
        return new TrustList.Trusted(read(), trustedFrom, trustedUntil, withdrawnAt != null, listPolicy, list, revoked);
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String fingerprint() {
        return fingerprint;
    }

    /** Null when lists are brought as files. */
    public String listAddress() {
        return listAddress;
    }
}
