package org.kontor.organisation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/**
 * A part of a company: a division, a plant, a workshop. Stands below exactly one other, save the root. Where it may stand
 * is decided by the {@link UnitTree}; it is given up, never deleted, for what it ordered keeps its name.
 */
@Entity
@Table(schema = "organisation", name = "unit")
@SequenceGenerator(name = "unit_seq", schema = "organisation", sequenceName = "unit_seq", allocationSize = 50)
public class Unit {

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unit_seq")
    private Long id;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "parent_id")
    private Long parentId;

    private String code;
    private String name;
    private boolean active;

    @Version
    private long version;

    protected Unit() {}

    /** @param id null for a new one, whose number the database gives */
    Unit(Long id, long companyId, Long parentId, String code, String name) {
        this.id = id;
        this.companyId = companyId;
        this.parentId = parentId;
        this.active = true;
        call(code, name);
    }

    void call(String newCode, String newName) {
        this.code = required(newCode, LONGEST_CODE, OrganisationRule.UNIT_CODE_WRONG);
        this.name = required(newName, LONGEST_NAME, OrganisationRule.UNIT_NAME_WRONG);
    }

    private static String required(String text, int longest, OrganisationRule rule) {
        String trimmed = text == null ? "" : text.strip();
        if (trimmed.isEmpty() || trimmed.length() > longest) {
            throw new RuleViolated(rule, Map.of("longest", longest));
        }
        return trimmed;
    }

    void standBelow(long parent) {
        this.parentId = parent;
    }

    void open(boolean open) {
        this.active = open;
    }

    /** @throws RuleViolated {@link OrganisationRule#CHANGED_MEANWHILE} when somebody changed it after it was read */
    public void expect(long seenVersion) {
        if (version != seenVersion) {
            throw new RuleViolated(OrganisationRule.CHANGED_MEANWHILE);
        }
    }

    public boolean isRoot() {
        return parentId == null;
    }

    public Long id() {
        return id;
    }

    public Long parentId() {
        return parentId;
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

    public long companyId() {
        return companyId;
    }
}
