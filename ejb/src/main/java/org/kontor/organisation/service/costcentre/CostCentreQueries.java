package org.kontor.organisation.service.costcentre;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.role.ReachQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.Scope;
import org.kontor.kernel.SqlRow;

/** Cost centres by the units they serve: those they are tied to, and all below them. */
@Stateless
public class CostCentreQueries {

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    @EJB
    private ReachQueries reaches;

    /**
     * What a unit may book on, by code.
     *
     * @param unitId null for the root of the company, where keys of programs stand
     */
    @RolesAllowed({Permission.ORDER_PLACE, Permission.ORDER_READ, Permission.COMPANY_READ, Permission.SYSTEM})
    public List<CostCentreView> forUnit(long companyId, Long unitId) {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select c.id, c.code, c.name from organisation.cost_centre c
                                where c.company_id = ?1 and c.active and exists (
                                  select 1 from organisation.cost_centre_unit cu
                                  join organisation.unit u on u.company_id = c.company_id and cu.unit_id = any(u.lineage)
                                  where cu.cost_centre_id = c.id
                                    and (u.id = ?2 or ?2 = 0 and u.parent_id is null))
                                order by c.code
                                """)
                        .setParameter(1, companyId)
                        .setParameter(2, unitId == null ? 0L : unitId)
                        .getResultList())
                .stream()
                .map(row -> new CostCentreView(row.number(), row.text(), row.text()))
                .toList();
    }

    /** All of the company that the caller may know of, closed ones last. */
    @RolesAllowed(Permission.COMPANY_MANAGE)
    public List<CostCentreRow> all() {
        CallerView caller = callers.current();
        boolean all = caller.scope(Permission.COMPANY_MANAGE) == Scope.COMPANY;
        Set<Long> managed = all ? Set.of() : reaches.units(caller, Permission.COMPANY_MANAGE);
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select c.id, c.code, c.name, c.active, c.version,
                                  string_agg(cast(u.id as text), ',' order by u.name, u.id),
                                  string_agg(u.name, '\n' order by u.name, u.id)
                                from organisation.cost_centre c
                                left join organisation.cost_centre_unit cu on cu.cost_centre_id = c.id
                                left join organisation.unit u on u.id = cu.unit_id
                                where c.company_id = ?1 group by c.id order by c.active desc, c.code, c.id
                                """)
                        .setParameter(1, caller.companyId())
                        .getResultList())
                .stream()
                .map(row -> row(row, all, managed))
                .filter(row -> all || row.unitIds().stream().anyMatch(managed::contains))
                .toList();
    }

    private static CostCentreRow row(SqlRow row, boolean all, Set<Long> managed) {
        long id = row.number();
        String code = row.text();
        String name = row.text();
        boolean active = row.flag();
        long version = row.number();
        List<Long> units = parts(row.text(), ",").stream().map(Long::valueOf).toList();
        List<String> names = parts(row.text(), "\n");
        return new CostCentreRow(id, code, name, active, version, units, names, all || managed.containsAll(units));
    }

    private static List<String> parts(String list, String separator) {
        return list == null ? List.of() : List.of(list.split(separator));
    }
}
