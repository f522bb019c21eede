package org.kontor.identity.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kontor.kernel.RuleViolated;

/**
 * A set of permissions under a name. Those of the program belong to no company and stay as they are; those that a company's
 * administrator, or the administrator of staff, has built may be changed, and never hold more than their builder has.
 */
@Entity
@Table(schema = "identity", name = "role")
public class Role {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NOTE = 400;

    @Id
    private String code;

    private boolean staff;

    @Column(name = "company_id")
    private Long companyId;

    private String name;
    private String note;
    private boolean active;

    @ElementCollection
    @CollectionTable(schema = "identity", name = "role_permission", joinColumns = @JoinColumn(name = "role_code"))
    private Set<Grant> grants = new HashSet<>();

    @Version
    private long version;

    protected Role() {}

    private Role(String code, Long companyId) {
        this.code = Objects.requireNonNull(code);
        this.companyId = companyId;
        this.staff = companyId == null;
        this.active = true;
    }

    /** @param companyId null for a role of staff */
    public static Role built(
            String code, Long companyId, String name, String note, Collection<Grant> grants, Reach by) {
        Role role = new Role(code, companyId);
        role.describe(name, note, grants, by);
        return role;
    }

    /**
     * @param held where people hold it: what is added to the role is given to each of them there
     * @throws RuleViolated when the program owns it, or it would give more than {@code by} has
     */
    public void change(
            String newName, String newNote, Collection<Grant> newGrants, Reach by, Collection<Reach.Place> held) {
        refuseOfProgram();
        List<Grant> added =
                newGrants.stream().filter(grant -> !grants.contains(grant)).toList();
        held.forEach(place -> by.refuseMore(added, place));
        describe(newName, newNote, newGrants, by);
    }

    private void describe(String newName, String newNote, Collection<Grant> newGrants, Reach by) {
        String plain = newName == null ? "" : newName.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new RuleViolated(IdentityRule.ROLE_NAME_WRONG, Map.of("longest", LONGEST_NAME));
        }
        Map<String, Grant> wanted = new HashMap<>();
        for (Grant grant : newGrants) {
            if (!Grant.isFor(grant.permission(), staff) || !grants.contains(grant) && !by.couldCover(grant)) {
                throw Reach.moreThanOwn(grant);
            }
            wanted.put(grant.permission(), grant);
        }
        if (wanted.isEmpty()) {
            throw new RuleViolated(IdentityRule.ROLE_NEEDS_A_PERMISSION);
        }
        this.name = plain;
        this.note = newNote == null || newNote.isBlank()
                ? null
                : newNote.strip().substring(0, Math.min(newNote.strip().length(), LONGEST_NOTE));
        grants.retainAll(wanted.values());
        grants.addAll(wanted.values());
    }

    /** @param holders how many hold it now: a role in use stays */
    public void close(int holders) {
        refuseOfProgram();
        if (holders > 0) {
            throw new RuleViolated(IdentityRule.ROLE_IS_HELD, Map.of("role", name, "count", holders));
        }
        this.active = false;
    }

    private void refuseOfProgram() {
        if (isOfProgram()) {
            throw new RuleViolated(IdentityRule.ROLE_IS_PART_OF_THE_PROGRAM);
        }
    }

    /** Roles of the program have no name of their own: they are called in the reader's language. */
    public boolean isOfProgram() {
        return name == null;
    }

    /** @throws RuleViolated {@link IdentityRule#ROLE_CHANGED_MEANWHILE} when somebody changed it after it was read */
    public void expect(long seenVersion) {
        if (version != seenVersion) {
            throw new RuleViolated(IdentityRule.ROLE_CHANGED_MEANWHILE);
        }
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Set<Grant> grants() {
        return Set.copyOf(grants);
    }
}
