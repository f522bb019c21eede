package org.kontor.identity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Objects;

/**
 * Lets a program call the REST interface for a company, or for staff when it has no company. The key itself is never
 * kept, only its SHA-256: a key is long and random, so a slow hash would buy nothing.
 */
@Entity
@Table(schema = "identity", name = "api_key")
@SequenceGenerator(name = "api_key_seq", schema = "identity", sequenceName = "api_key_seq", allocationSize = 50)
public class ApiKey {

    /** No key is longer; what is longer is not even hashed. */
    public static final int MAX_LENGTH = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_key_seq")
    private Long id;

    private String name;

    @Column(name = "secret_sha256")
    private byte[] secretSha256;

    @Column(name = "company_id")
    private Long companyId;

    @Column(name = "role_code")
    private String roleCode;

    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Version
    private long version;

    protected ApiKey() {}

    /** @param companyId null for a key of staff */
    public ApiKey(String name, String secret, Long companyId, String roleCode, Instant at) {
        this.name = Objects.requireNonNull(name);
        this.secretSha256 = sha256(secret);
        this.companyId = companyId;
        this.roleCode = Objects.requireNonNull(roleCode);
        this.active = true;
        this.createdAt = Objects.requireNonNull(at);
    }

    /** What is kept of a key. */
    public static byte[] sha256(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    public void withdraw() {
        this.active = false;
    }

    public Long id() {
        return id;
    }
}
