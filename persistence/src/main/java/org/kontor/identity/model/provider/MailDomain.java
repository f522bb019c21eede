package org.kontor.identity.model.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.IDN;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kontor.identity.model.IdentityRule;
import org.kontor.kernel.RuleViolated;

/**
 * A mail domain that a company says is its own. It counts for nothing until staff have seen the evidence; then its
 * addresses lead to the company's identity provider.
 */
@Entity
@Table(schema = "identity", name = "mail_domain")
@SequenceGenerator(name = "mail_domain_seq", schema = "identity", sequenceName = "mail_domain_seq", allocationSize = 50)
public class MailDomain {

    /** More than this no company needs. */
    public static final int MOST = 50;

    /** Where anybody gets an address: it says nothing about a company. */
    private static final Set<String> PUBLIC = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "yahoo.com",
            "icloud.com",
            "me.com",
            "aol.com",
            "gmx.de",
            "gmx.net",
            "gmx.com",
            "web.de",
            "t-online.de",
            "mail.ru",
            "proton.me",
            "protonmail.com",
            "qq.com",
            "foxmail.com",
            "163.com",
            "126.com",
            "yeah.net",
            "sina.com",
            "sohu.com",
            "aliyun.com",
            "139.com");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_domain_seq")
    private Long id;

    @Column(name = "company_id")
    private long companyId;

    private String domain;

    /** What the company writes into its name service as a proof: {@code kontor-domain=token}. */
    private String token;

    @Column(name = "claimed_at")
    private Instant claimedAt;

    @Column(name = "claimed_by_name")
    private String claimedByName;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    @Column(name = "verified_by_name")
    private String verifiedByName;

    private String evidence;

    @Version
    private long version;

    protected MailDomain() {}

    public MailDomain(long companyId, String domain, String token, String byName, Instant at) {
        this.companyId = companyId;
        this.domain = normal(domain);
        this.token = token;
        this.claimedByName = byName;
        this.claimedAt = at;
    }

    /** In the form in which domains are compared; breaks a rule for what is none or is everybody's. */
    public static String normal(String text) {
        String domain = ascii(text.strip().replaceFirst("^@", "")).orElse("");
        if (!domain.matches("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")
                || domain.length() > 200) {
            throw new RuleViolated(IdentityRule.MAIL_DOMAIN_WRONG);
        }
        if (PUBLIC.contains(domain)) {
            throw new RuleViolated(IdentityRule.MAIL_DOMAIN_PUBLIC);
        }
        return domain;
    }

    /** The domain of an address as providers and people write it; nothing when it is no address. */
    public static Optional<String> of(String mail) {
        int at = mail == null ? -1 : mail.lastIndexOf('@');
        if (at < 1 || mail.indexOf('@') != at || mail.length() > 254) {
            return Optional.empty();
        }
        return ascii(mail.substring(at + 1)).filter(domain -> domain.indexOf('.') > 0);
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    /** @param seen what staff saw: an entry of the name service, a letter */
    public void verify(String seen, String byName, Instant at) {
        String given = seen.strip();
        if (given.length() < 3 || given.length() > 500) {
            throw new RuleViolated(IdentityRule.EVIDENCE_NEEDED);
        }
        evidence = given;
        verifiedByName = byName;
        verifiedAt = at;
    }

    /** It counts no more, until somebody has seen new evidence. */
    public void refute() {
        evidence = null;
        verifiedByName = null;
        verifiedAt = null;
    }

    public Long id() {
        return id;
    }

    public long companyId() {
        return companyId;
    }

    public String domain() {
        return domain;
    }

    public boolean isVerified() {
        return verifiedAt != null;
    }
}
