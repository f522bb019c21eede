package org.kontor.identity.model.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.apikey.ApiKey;
import org.kontor.kernel.LinkToken;
import org.kontor.kernel.RuleViolated;

/**
 * For whom a certificate stands: for a program, as an {@link ApiKey} without a secret, which says what it may, from where
 * and how long; or for a person, who signs in by it. Known by its fingerprint; the certificate itself is not kept.
 */
@Entity
@Table(schema = "identity", name = "client_certificate")
@SequenceGenerator(
        name = "client_certificate_seq",
        schema = "identity",
        sequenceName = "client_certificate_seq",
        allocationSize = 50)
public class ClientCertificate {

    /** More than this a person does not keep apart. */
    public static final int MOST = 10;

    /** So long the holder has to confirm it. */
    public static final Duration TO_CONFIRM = Duration.ofDays(7);

    private static final int LONGEST_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "client_certificate_seq")
    private Long id;

    @Column(name = "key_id")
    private Long keyId;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "company_id")
    private Long companyId;

    private String name;
    private String fingerprint;
    private String subject;
    private String issuer;
    private String serial;

    @Column(name = "not_before")
    private Instant notBefore;

    @Column(name = "not_after")
    private Instant notAfter;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @Column(name = "code_sha256")
    private byte[] codeSha256;

    @Column(name = "code_expires_at")
    private Instant codeExpiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Version
    private long version;

    protected ClientCertificate() {}

    private ClientCertificate(X509Certificate certificate, String name, Instant now) {
        String text = name.strip();
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            throw new RuleViolated(IdentityRule.KEY_NAME_NEEDED);
        }
        this.name = text;
        this.fingerprint = CertificateFile.fingerprint(certificate);
        this.subject = certificate.getSubjectX500Principal().getName();
        this.issuer = certificate.getIssuerX500Principal().getName();
        this.serial = CertificateFile.serial(certificate);
        this.notBefore = certificate.getNotBefore().toInstant();
        this.notAfter = certificate.getNotAfter().toInstant();
        this.addedAt = now;
    }

    /**
     * Stands for nobody before its holder has shown this code by it.
     *
     * @param key under which its calls are made; its owner is the certificate's
     */
    public static ClientCertificate ofProgram(X509Certificate certificate, ApiKey key, LinkToken code, Instant now) {
        ClientCertificate made = new ClientCertificate(certificate, key.name(), now);
        made.keyId = key.id();
        made.companyId = key.companyId();
        made.codeSha256 = code.sha256();
        made.codeExpiresAt = now.plus(TO_CONFIRM);
        return made;
    }

    public static ClientCertificate ofPerson(X509Certificate certificate, long personId, String name, Instant now) {
        ClientCertificate made = new ClientCertificate(certificate, name, now);
        made.personId = personId;
        made.confirmedAt = now;
        return made;
    }

    /** Its holder has called by it with the right code: its key is his. */
    public void confirm(Instant now) {
        if (!mayBeConfirmed(now)) {
            throw new RuleViolated(IdentityRule.CERTIFICATE_UNKNOWN);
        }
        confirmedAt = now;
    }

    public boolean mayBeConfirmed(Instant now) {
        return confirmedAt == null && endedAt == null && codeExpiresAt.isAfter(now);
    }

    /** From now on it stands for nobody, and may be registered anew. */
    public void end(Instant now) {
        if (endedAt != null) {
            throw new RuleViolated(IdentityRule.KEY_NOT_ACTIVE);
        }
        endedAt = now;
    }

    /** Null when it stands for a person. */
    public Long keyId() {
        return keyId;
    }

    /** Null when it stands for a program. */
    public Long personId() {
        return personId;
    }

    /** Null for staff, and for a person. */
    public Long companyId() {
        return companyId;
    }

    public String fingerprint() {
        return fingerprint;
    }
}
