package org.kontor.identity.model.apikey;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.identity.model.IdentityRule;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Sha256;

/**
 * Lets a program call the REST interface for a company, or for staff when it has no company. The key itself is never
 * kept, only its SHA-256: a key is long and random, so a slow hash would buy nothing. In the place of a secret there may
 * be a certificate. Works from the first moment until
 * it expires or is withdrawn, from the addresses it names, for the permissions it holds; none of that can be widened
 * afterwards.
 */
@Entity
@Table(schema = "identity", name = "api_key")
@SequenceGenerator(name = "api_key_seq", schema = "identity", sequenceName = "api_key_seq", allocationSize = 50)
public class ApiKey {

    /** No key is longer; what is longer is not even hashed. */
    public static final int MAX_LENGTH = 100;

    /** No key lives longer than two years without being looked at. */
    public static final Duration LONGEST = Duration.ofDays(731);

    /** So long may the old secret go on beside the new one. */
    public static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_key_seq")
    private Long id;

    private String name;
    private String hint;

    @Column(name = "secret_sha256")
    private byte[] secretSha256;

    @Column(name = "company_id")
    private Long companyId;

    /** Only keys of the older kind have one. */
    @Column(name = "role_code")
    private String roleCode;

    @ElementCollection
    @CollectionTable(schema = "identity", name = "api_key_permission", joinColumns = @JoinColumn(name = "key_id"))
    @Column(name = "permission")
    private Set<String> permissions = new HashSet<>();

    @Column(name = "address_ranges")
    private String addressRanges;

    private boolean active;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "made_by")
    private Long madeBy;

    @Column(name = "made_by_name")
    private String madeByName;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by_name")
    private String withdrawnByName;

    @Column(name = "replaces_id")
    private Long replacesId;

    @Version
    private long version;

    protected ApiKey() {}

    /**
     * What a key is made of.
     *
     * @param companyId null for a key of staff
     * @param addresses ranges parted by commas; empty for everywhere
     * @param expiresAt null for the longest time a key may live
     */
    public record Wish(String name, Long companyId, Set<String> permissions, String addresses, Instant expiresAt) {}

    /** @param madeBy null for a key that another one made */
    public static ApiKey make(Wish wish, String secret, Long madeBy, String madeByName, Instant now) {
        ApiKey key = withoutSecret(wish, madeBy, madeByName, now);
        key.hint = KeySecret.hint(secret);
        key.secretSha256 = Sha256.of(secret);
        return key;
    }

    /** What a certificate may, from where and how long: nobody can call by it without that certificate. */
    public static ApiKey withoutSecret(Wish wish, Long madeBy, String madeByName, Instant now) {
        String name = wish.name().strip();
        if (name.isEmpty() || name.length() > 100) {
            throw new RuleViolated(IdentityRule.KEY_NAME_NEEDED);
        }
        Instant latest = now.plus(LONGEST);
        Instant expires = wish.expiresAt() == null ? latest : wish.expiresAt();
        if (!expires.isAfter(now) || expires.isAfter(latest)) {
            throw new RuleViolated(IdentityRule.KEY_EXPIRY_WRONG, Map.of("days", LONGEST.toDays()));
        }
        ApiKey key = new ApiKey();
        key.name = name;
        key.companyId = wish.companyId();
        key.permissions = new HashSet<>(wish.permissions());
        key.addressRanges = AddressRange.listOf(wish.addresses()).stream()
                .map(AddressRange::toString)
                .collect(Collectors.joining(" "));
        key.active = true;
        key.createdAt = now;
        key.madeBy = madeBy;
        key.madeByName = Objects.requireNonNull(madeByName);
        key.expiresAt = expires;
        return key;
    }

    /**
     * A new secret with the same name, permissions and addresses; this one goes on for the overlap and no longer.
     *
     * @param held what the new key may hold: what the old one could, as far as who asks may give it
     */
    public ApiKey rotate(String secret, Set<String> held, Duration overlap, Long by, String byName, Instant now) {
        mustBeActive(now);
        if (secretSha256 == null) {
            throw new RuleViolated(IdentityRule.KEY_IS_CERTIFICATE);
        }
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw new RuleViolated(IdentityRule.KEY_EXPIRY_WRONG, Map.of("days", LONGEST_OVERLAP.toDays()));
        }
        Duration life = expiresAt == null ? LONGEST : Duration.between(createdAt, expiresAt);
        Instant newEnd = now.plus(life.compareTo(LONGEST) > 0 ? LONGEST : life);
        ApiKey next = make(new Wish(name, companyId, held, addressRanges, newEnd), secret, by, byName, now);
        next.replacesId = id;
        Instant end = now.plus(overlap);
        if (expiresAt == null || expiresAt.isAfter(end)) {
            expiresAt = end;
        }
        return next;
    }

    /** Holds at the next call. */
    public void withdraw(String byName, Instant now) {
        if (!active) {
            throw new RuleViolated(IdentityRule.KEY_NOT_ACTIVE);
        }
        this.active = false;
        this.withdrawnAt = now;
        this.withdrawnByName = byName;
    }

    private void mustBeActive(Instant now) {
        if (!active || expiresAt != null && !expiresAt.isAfter(now)) {
            throw new RuleViolated(IdentityRule.KEY_NOT_ACTIVE);
        }
    }

    /** Why a call by this key is refused; null when it is not. */
    public KeyRefusal refusal(String address, Instant now) {
        if (!active) {
            return KeyRefusal.WITHDRAWN;
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            return KeyRefusal.EXPIRED;
        }
        List<AddressRange> ranges = AddressRange.listOf(addressRanges);
        boolean from = ranges.isEmpty() || ranges.stream().anyMatch(range -> range.contains(address));
        return from ? null : KeyRefusal.ADDRESS;
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Null for staff. */
    public Long companyId() {
        return companyId;
    }

    /** Null for a key with permissions of its own. */
    public String roleCode() {
        return roleCode;
    }

    public Set<String> permissions() {
        return Set.copyOf(permissions);
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public String addressRanges() {
        return addressRanges;
    }
}
