package org.kontor.approval.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kontor.kernel.RuleViolated;

/** A rule of a company's purchasing: orders that it means need the answers of its tiers. */
@Entity
@Table(schema = "approval", name = "rule")
@SequenceGenerator(name = "rule_seq", schema = "approval", sequenceName = "rule_seq", allocationSize = 50)
public class PurchaseRule {

    /**
     * Where and when a rule holds.
     *
     * @param inherited whether it holds for the units below, too
     * @param validUntil the first day on which it does not hold any more; both days may be null
     */
    public record Reach(
            long unitId, String name, boolean active, boolean inherited, LocalDate validFrom, LocalDate validUntil) {

        public Reach {
            name = name == null ? "" : name.strip();
            if (name.isEmpty() || name.length() > 120) {
                throw new RuleViolated(ApprovalRule.RULE_INVALID, Map.of("reason", "name"));
            }
            if (validFrom != null && validUntil != null && !validFrom.isBefore(validUntil)) {
                throw new RuleViolated(ApprovalRule.RULE_INVALID, Map.of("reason", validFrom + " - " + validUntil));
            }
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_seq")
    private Long id;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "unit_id")
    private long unitId;

    private String name;
    private boolean active;
    private boolean inherited;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    private String condition;

    @Column(name = "requester_roles")
    private String requesterRoles;

    private String tiers;

    @Column(name = "escalate_after_hours")
    private int escalateAfterHours;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Version
    private long version;

    protected PurchaseRule() {}

    public PurchaseRule(long companyId, Reach reach, RuleTerms terms, String by, Instant at) {
        this.companyId = companyId;
        change(reach, terms, by, at);
    }

    /** Says all of it anew; flows that run keep what they were opened with. */
    public final void change(Reach reach, RuleTerms terms, String by, Instant at) {
        unitId = reach.unitId();
        name = reach.name();
        active = reach.active();
        inherited = reach.inherited();
        validFrom = reach.validFrom();
        validUntil = reach.validUntil();
        condition = ConditionJson.write(terms.condition());
        requesterRoles = String.join(" ", new TreeSet<>(terms.requesterRoles()));
        tiers = FlowJson.tiers(terms.tiers());
        escalateAfterHours = terms.escalateAfterHours();
        changedBy = by;
        changedAt = at;
    }

    /** @throws RuleViolated {@link ApprovalRule#RULE_CHANGED_MEANWHILE} */
    public void requireVersion(long seen) {
        if (version != seen) {
            throw new RuleViolated(ApprovalRule.RULE_CHANGED_MEANWHILE);
        }
    }

    public StandingRule standing() {
        return new StandingRule(id == null ? 0 : id, version, name, unitId, inherited, terms());
    }

    public RuleTerms terms() {
        return new RuleTerms(
                ConditionJson.read(condition), roles(requesterRoles), FlowJson.tiers(tiers), escalateAfterHours);
    }

    public Reach reach() {
        return new Reach(unitId, name, active, inherited, validFrom, validUntil);
    }

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    private static Set<String> roles(String text) {
        return text.isBlank() ? Set.of() : Arrays.stream(text.split(" ")).collect(Collectors.toSet());
    }
}
