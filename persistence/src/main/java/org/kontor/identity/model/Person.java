package org.kontor.identity.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kontor.kernel.LetterKind;
import org.kontor.kernel.RuleViolated;

/**
 * Somebody who signs in: a buyer with roles in a company, or a member of staff. Always has an e-mail address in small
 * letters that nobody else has. Knows only the hash of the password. What the roles allow is decided by the roles.
 */
@Entity
@Table(schema = "identity", name = "person")
@SequenceGenerator(name = "person_seq", schema = "identity", sequenceName = "person_seq", allocationSize = 50)
public class Person {

    private static final Set<String> LANGUAGES = Set.of("en", "zh");
    private static final Set<String> THEMES = Set.of("auto", "light", "dark");

    private static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_seq")
    private Long id;

    private String email;
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean staff;
    private boolean active;
    private String language;

    @Column(name = "time_zone")
    private String timeZone;

    @Column(name = "unwanted_letters")
    private String unwantedLetters = "";

    private String theme;

    @Enumerated(EnumType.STRING)
    private Density density = Density.COMFORTABLE;

    @Column(name = "currency_first")
    private boolean currencyFirst;

    @Column(name = "single_keys")
    private boolean singleKeys = true;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_company_id")
    private Long lastCompanyId;

    @ElementCollection
    @CollectionTable(schema = "identity", name = "membership", joinColumns = @JoinColumn(name = "person_id"))
    private Set<Membership> memberships = new HashSet<>();

    @Version
    private long version;

    protected Person() {}

    private Person(String email, String name, boolean staff, String timeZone, Instant at) {
        this.email = normal(email);
        this.name = Objects.requireNonNull(name);
        this.staff = staff;
        this.active = true;
        this.language = "en";
        this.theme = "auto";
        this.timeZone = Objects.requireNonNull(timeZone);
        this.createdAt = Objects.requireNonNull(at);
    }

    public static Person buyer(String email, String name, String timeZone, long companyId, String role, Instant at) {
        Person person = new Person(email, name, false, timeZone, at);
        person.memberships.add(Membership.ofCompany(companyId, role));
        return person;
    }

    public static Person staff(String email, String name, String timeZone, String role, Instant at) {
        Person person = new Person(email, name, true, timeZone, at);
        person.memberships.add(Membership.ofStaff(role));
        return person;
    }

    /** Acts for one more company. @return false for staff, who buy for nobody */
    public boolean join(Membership membership) {
        if (staff) {
            return false;
        }
        memberships.add(membership);
        return true;
    }

    /** The first of our staff: nobody could invite him. */
    public static Person administrator(String email, String name, String role, Instant at) {
        return staff(EmailAddress.of(email), named(name), "UTC", role, at);
    }

    /**
     * Somebody who takes an offer of a seat; the seat itself is given by {@link PersonRepository#give}.
     *
     * @throws RuleViolated {@link IdentityRule#NAME_NEEDED}
     */
    public static Person invited(Invitation invitation, String name, Instant at) {
        Person person = new Person(invitation.email(), named(name), invitation.isForStaff(), "UTC", at);
        person.language = invitation.language();
        return person;
    }

    private static String named(String name) {
        String given = name == null ? "" : name.strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME) {
            throw new RuleViolated(IdentityRule.NAME_NEEDED);
        }
        return given;
    }

    /** The form in which addresses are compared: trimmed, small letters. */
    public static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** @param hash in PHC string format, as the password hasher writes it */
    public void takePassword(String hash) {
        this.passwordHash = Objects.requireNonNull(hash);
    }

    public void prefer(String newLanguage, String newTheme) {
        if (!LANGUAGES.contains(newLanguage)) {
            throw new RuleViolated(IdentityRule.LANGUAGE_UNKNOWN, Map.of("language", newLanguage));
        }
        if (!THEMES.contains(newTheme)) {
            throw new RuleViolated(IdentityRule.THEME_UNKNOWN, Map.of("theme", newTheme));
        }
        this.language = newLanguage;
        this.theme = newTheme;
    }

    /** Whether single letters act as shortcuts on the pages. */
    public void useSingleKeys(boolean use) {
        this.singleKeys = use;
    }

    /** How close the rows of lists stand. */
    public void look(Density wanted) {
        this.density = Objects.requireNonNull(wanted);
    }

    /** Whether amounts begin with their currency. */
    public void readCurrencyFirst(boolean first) {
        this.currencyFirst = first;
    }

    /**
     * @param newTimeZone in which times are shown
     * @throws RuleViolated {@link IdentityRule#TIME_ZONE_UNKNOWN}
     */
    public void moveTo(String newTimeZone) {
        if (!ZoneId.getAvailableZoneIds().contains(newTimeZone)) {
            throw new RuleViolated(IdentityRule.TIME_ZONE_UNKNOWN, Map.of("timeZone", newTimeZone));
        }
        this.timeZone = newTimeZone;
    }

    /** Ends all sessions too: a session of a person who left is refused at its next request, on every node. */
    public void leave() {
        this.active = false;
    }

    /** Where the next sign-in begins. */
    public void workedFor(long companyId) {
        this.lastCompanyId = companyId;
    }

    public boolean isStaff() {
        return staff;
    }

    public boolean isActive() {
        return active;
    }

    public String passwordHash() {
        return passwordHash;
    }

    /** Whether the account is alive and opens this company. */
    public boolean belongsTo(long companyId) {
        return active
                && memberships.stream().anyMatch(one -> Long.valueOf(companyId).equals(one.companyId()));
    }

    /** Whether the account is alive and opens this company and nothing else. */
    public boolean belongsOnlyTo(long companyId) {
        return belongsTo(companyId)
                && memberships.stream().allMatch(one -> Long.valueOf(companyId).equals(one.companyId()));
    }

    public Long id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String name() {
        return name;
    }

    public String language() {
        return language;
    }

    /** The letters that come from now on, of those that one can do without. */
    public void want(Set<LetterKind> wanted) {
        unwantedLetters = LetterKind.write(
                EnumSet.complementOf(wanted.isEmpty() ? EnumSet.noneOf(LetterKind.class) : EnumSet.copyOf(wanted)));
    }

    public String theme() {
        return theme;
    }

    public Set<Membership> memberships() {
        return Set.copyOf(memberships);
    }
}
