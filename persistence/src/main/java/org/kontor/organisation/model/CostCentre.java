package org.kontor.organisation.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.kernel.RuleViolated;

/**
 * Who pays inside a company. Serves the units it is tied to and all below them, at least one. Given up, never deleted: what
 * was booked on it keeps its name.
 */
@Entity
@Table(schema = "organisation", name = "cost_centre")
@SequenceGenerator(
        name = "cost_centre_seq",
        schema = "organisation",
        sequenceName = "cost_centre_seq",
        allocationSize = 50)
public class CostCentre {

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "cost_centre_seq")
    private Long id;

    @Column(name = "company_id")
    private long companyId;

    private String code;
    private String name;
    private boolean active;

    @ElementCollection
    @CollectionTable(
            schema = "organisation",
            name = "cost_centre_unit",
            joinColumns = @JoinColumn(name = "cost_centre_id"))
    private Set<Served> units = new HashSet<>();

    @Version
    private long version;

    protected CostCentre() {}

    public CostCentre(long companyId, String code, String name, Collection<Long> unitIds) {
        this.companyId = companyId;
        this.active = true;
        change(code, name, unitIds);
    }

    /** @param unitIds units of the company; they and all below them may book on it */
    public final void change(String newCode, String newName, Collection<Long> unitIds) {
        this.code = required(newCode, LONGEST_CODE, OrganisationRule.COST_CENTRE_CODE_WRONG);
        this.name = required(newName, LONGEST_NAME, OrganisationRule.COST_CENTRE_NAME_WRONG);
        Set<Served> served =
                unitIds.stream().map(unit -> new Served(companyId, unit)).collect(Collectors.toSet());
        if (served.isEmpty()) {
            throw new RuleViolated(OrganisationRule.COST_CENTRE_NEEDS_A_UNIT);
        }
        units.retainAll(served);
        units.addAll(served);
    }

    private static String required(String text, int longest, OrganisationRule rule) {
        String trimmed = text == null ? "" : text.strip();
        if (trimmed.isEmpty() || trimmed.length() > longest) {
            throw new RuleViolated(rule, Map.of("longest", longest));
        }
        return trimmed;
    }

    public void close() {
        this.active = false;
    }

    public void reopen() {
        this.active = true;
    }

    /** @throws RuleViolated {@link OrganisationRule#CHANGED_MEANWHILE} when somebody changed it after it was read */
    public void expect(long seenVersion) {
        if (version != seenVersion) {
            throw new RuleViolated(OrganisationRule.CHANGED_MEANWHILE);
        }
    }

    public Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public boolean isActive() {
        return active;
    }

    public Set<Long> unitIds() {
        return units.stream().map(Served::unitId).collect(Collectors.toUnmodifiableSet());
    }

    /** A unit that a cost centre serves. */
    @Embeddable
    static class Served {

        @Column(name = "company_id")
        private long companyId;

        @Column(name = "unit_id")
        private long unitId;

        protected Served() {}

        Served(long companyId, long unitId) {
            this.companyId = companyId;
            this.unitId = unitId;
        }

        long unitId() {
            return unitId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Served that && companyId == that.companyId && unitId == that.unitId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(companyId, unitId);
        }
    }
}
