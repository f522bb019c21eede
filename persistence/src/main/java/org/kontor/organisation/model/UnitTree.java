package org.kontor.organisation.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kontor.kernel.RuleViolated;

/**
 * All units of one company. Guarantees that there is one root, that every unit is reached from it, that no two have the
 * same code, and that nothing in use hangs below what was given up. Whoever changes it holds the lock of the company.
 */
public final class UnitTree {

    private final Map<Long, Unit> units = new LinkedHashMap<>();
    private final long companyId;

    public UnitTree(long companyId, Collection<Unit> all) {
        this.companyId = companyId;
        all.forEach(unit -> units.put(unit.id(), unit));
    }

    /** @throws RuleViolated {@link OrganisationRule#UNIT_NOT_FOUND} */
    public Unit unit(long id) {
        Unit unit = units.get(id);
        if (unit == null) {
            throw new RuleViolated(OrganisationRule.UNIT_NOT_FOUND, Map.of("unit", id));
        }
        return unit;
    }

    /** From the root down to the unit itself. */
    public List<Long> lineage(long id) {
        Deque<Long> way = new ArrayDeque<>();
        for (Unit at = unit(id); at != null; at = at.isRoot() ? null : unit(at.parentId())) {
            if (way.contains(at.id())) {
                throw new RuleViolated(OrganisationRule.UNIT_WOULD_BE_BELOW_ITSELF, Map.of("unit", at.name()));
            }
            way.addFirst(at.id());
        }
        return List.copyOf(way);
    }

    /** The unit and all below it. */
    public Set<Long> subtree(long id) {
        Set<Long> found = new TreeSet<>(Set.of(unit(id).id()));
        List<Long> next = new ArrayList<>(found);
        while (!next.isEmpty()) {
            long above = next.remove(next.size() - 1);
            units.values().stream()
                    .filter(unit -> unit.parentId() != null && unit.parentId() == above)
                    .map(Unit::id)
                    .filter(found::add)
                    .forEach(next::add);
        }
        return found;
    }

    /** A new unit below another. */
    public Unit found(long parentId, String code, String name) {
        Unit unit = new Unit(null, companyId, openParent(parentId).id(), code, name);
        refuseTakenCode(unit, unit.code());
        return unit;
    }

    public void rename(long id, String code, String name) {
        Unit unit = unit(id);
        refuseTakenCode(unit, code == null ? "" : code.strip());
        unit.call(code, name);
    }

    /** Hangs a unit with all below it under another. */
    public void move(long id, long parentId) {
        Unit unit = unit(id);
        if (unit.isRoot()) {
            throw new RuleViolated(OrganisationRule.ROOT_STAYS);
        }
        if (subtree(id).contains(parentId)) {
            throw new RuleViolated(OrganisationRule.UNIT_WOULD_BE_BELOW_ITSELF, Map.of("unit", unit.name()));
        }
        unit.standBelow(openParent(parentId).id());
    }

    /** @param people how many hold a role in the unit now */
    public void close(long id, int people) {
        Unit unit = unit(id);
        if (unit.isRoot()) {
            throw new RuleViolated(OrganisationRule.ROOT_STAYS);
        }
        long below = units.values().stream()
                .filter(other -> other.isActive() && unit.id().equals(other.parentId()))
                .count();
        if (below > 0) {
            throw new RuleViolated(OrganisationRule.UNIT_HAS_UNITS_BELOW, Map.of("unit", unit.name(), "count", below));
        }
        if (people > 0) {
            throw new RuleViolated(OrganisationRule.UNIT_HAS_PEOPLE, Map.of("unit", unit.name(), "count", people));
        }
        unit.open(false);
    }

    public void reopen(long id) {
        Unit unit = unit(id);
        if (!unit.isRoot()) {
            openParent(unit.parentId());
        }
        unit.open(true);
    }

    private Unit openParent(long parentId) {
        Unit parent = unit(parentId);
        if (!parent.isActive()) {
            throw new RuleViolated(OrganisationRule.UNIT_ABOVE_IS_GIVEN_UP, Map.of("unit", parent.name()));
        }
        return parent;
    }

    private void refuseTakenCode(Unit unit, String code) {
        boolean taken = units.values().stream()
                .anyMatch(other -> other != unit && other.code().equals(code));
        if (taken) {
            throw new RuleViolated(OrganisationRule.UNIT_CODE_TAKEN, Map.of("code", code));
        }
    }
}
