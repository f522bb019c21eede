package org.kontor.organisation.service.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.role.ReachQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.Scope;
import org.kontor.kernel.SqlRow;
import org.kontor.organisation.model.InheritedSettings;
import org.kontor.organisation.model.OrganisationRule;
import org.kontor.organisation.model.Setting;
import org.kontor.organisation.model.UnitSettingRepository;
import org.kontor.organisation.service.costcentre.CostCentreQueries;

/** The tree of the caller's company, as far as he manages it, and the way from the root to there. */
@Stateless
@RolesAllowed({Permission.COMPANY_MANAGE, Permission.PEOPLE_MANAGE})
public class UnitQueries {

    private static final String UNITS =
            """
            select u.id, u.parent_id, u.code, u.name, u.active, u.version,
              (select count(distinct h.person_id) from identity.held_role h
                 join identity.person p on p.id = h.person_id and p.active where h.unit_id = u.id) as people
            from organisation.unit u where u.company_id = ?1 order by u.active desc, u.name, u.id
            """;

    private static final String PEOPLE =
            """
            select p.id, p.name, string_agg(distinct h.role_code, ' ' order by h.role_code)
            from identity.held_role h join identity.person p on p.id = h.person_id and p.active
            where h.company_id = ?1 and h.unit_id = ?2 group by p.id order by p.name, p.id
            """;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private UnitReach reach;

    @EJB
    private ReachQueries reaches;

    @Inject
    private UnitSettingRepository settings;

    @EJB
    private CostCentreQueries costCentres;

    private record Unit(Long id, Long parent, String code, String name, boolean active, long version, int people) {}

    /** Depth first, by name; two statements whatever the number of units. */
    public List<UnitRow> tree(String permission) {
        CallerView caller = reach.caller();
        Map<Long, Unit> units = units(caller.companyId());
        return rows(units, managed(caller, permission, units.keySet()));
    }

    /** @throws RuleViolated {@link OrganisationRule#UNIT_NOT_FOUND} */
    @RolesAllowed(Permission.COMPANY_MANAGE)
    public UnitView byId(long id) {
        CallerView caller = reach.manages(id);
        Map<Long, Unit> units = units(caller.companyId());
        Unit unit = units.get(id);
        Set<Long> managed = managed(caller, Permission.COMPANY_MANAGE, units.keySet());
        List<UnitRow> rows = rows(units, managed);
        Set<Long> way = new HashSet<>();
        for (Unit at = unit; at.parent() != null; at = units.get(at.parent())) {
            way.add(at.parent());
        }
        return new UnitView(
                id,
                unit.parent(),
                unit.code(),
                unit.name(),
                unit.active(),
                unit.version(),
                rows.stream().filter(row -> way.contains(row.id())).toList(),
                settings(caller.companyId(), unit, units),
                people(caller.companyId(), id),
                costCentres.forUnit(caller.companyId(), id));
    }

    private List<UnitView.SettingRow> settings(long company, Unit unit, Map<Long, Unit> units) {
        InheritedSettings here = settings.of(company, unit.id());
        InheritedSettings above =
                unit.parent() == null ? InheritedSettings.of(List.of(), Map.of()) : settings.of(company, unit.parent());
        List<UnitView.SettingRow> rows = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            InheritedSettings.Held held = here.held(setting);
            InheritedSettings.Held inherited = above.held(setting);
            rows.add(new UnitView.SettingRow(
                    setting.key(),
                    setting.kind().name(),
                    held.value(),
                    unit.id().equals(held.saidBy()),
                    held.saidBy() == null ? null : units.get(held.saidBy()).name(),
                    inherited.value(),
                    inherited.saidBy() == null
                            ? null
                            : units.get(inherited.saidBy()).name()));
        }
        return rows;
    }

    private List<UnitView.Member> people(long company, long unit) {
        return SqlRow.all(entities.createNativeQuery(PEOPLE)
                        .setParameter(1, company)
                        .setParameter(2, unit)
                        .getResultList())
                .stream()
                .map(row -> new UnitView.Member(row.number(), row.text(), row.text()))
                .toList();
    }

    private Map<Long, Unit> units(long company) {
        Map<Long, Unit> units = new LinkedHashMap<>();
        for (SqlRow row : SqlRow.all(
                entities.createNativeQuery(UNITS).setParameter(1, company).getResultList())) {
            long id = row.number();
            long parent = row.number();
            units.put(
                    id,
                    new Unit(id, parent == 0 ? null : parent, row.text(), row.text(), row.flag(), row.number(), (int)
                            row.number()));
        }
        return units;
    }

    private Set<Long> managed(CallerView caller, String permission, Set<Long> all) {
        return caller.scope(permission) == Scope.COMPANY ? all : reaches.units(caller, permission);
    }

    private static List<UnitRow> rows(Map<Long, Unit> units, Set<Long> managed) {
        Set<Long> shown = new HashSet<>();
        for (Long id : managed) {
            for (Unit at = units.get(id); at != null && shown.add(at.id()); ) {
                at = at.parent() == null ? null : units.get(at.parent());
            }
        }
        Map<Long, List<Unit>> below = units.values().stream()
                .filter(unit -> shown.contains(unit.id()))
                .collect(Collectors.groupingBy(unit -> unit.parent() == null ? 0L : unit.parent()));
        below.values()
                .forEach(list -> list.sort(Comparator.comparing((Unit unit) -> !unit.active())
                        .thenComparing(Unit::name)
                        .thenComparing(Unit::id)));
        List<UnitRow> rows = new ArrayList<>();
        below.getOrDefault(0L, List.of()).forEach(root -> add(root, 0, below, managed, rows));
        return rows;
    }

    private static void add(Unit unit, int depth, Map<Long, List<Unit>> below, Set<Long> managed, List<UnitRow> rows) {
        List<Unit> children = below.getOrDefault(unit.id(), List.of());
        rows.add(new UnitRow(
                unit.id(),
                unit.parent(),
                unit.code(),
                unit.name(),
                unit.active(),
                depth,
                unit.people(),
                children.size(),
                managed.contains(unit.id())));
        children.forEach(child -> add(child, depth + 1, below, managed, rows));
    }
}
