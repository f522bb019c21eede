package org.kontor.organisation.service.address;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Set;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.identity.service.role.ReachQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.Scope;

/** The addresses of the caller's own company; there is no way to ask for another's. */
@Stateless
public class AddressQueries {

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    @EJB
    private ReachQueries reaches;

    private static final String COLUMNS =
            "a.id, a.label, a.recipient, a.street, a.city, a.region, a.postal_code, a.country, a.phone, a.preferred";

    /**
     * Those that the caller may send to: of the whole company, of the units he orders for, and of the units above them.
     * The preferred one first, then by label.
     */
    @RolesAllowed(Permission.COMPANY_READ)
    public List<AddressView> mine() {
        CallerView caller = callers.current();
        boolean all = caller.personId() == null || caller.scope(Permission.ORDER_PLACE) == Scope.COMPANY;
        return views(entities.createNativeQuery(
                        "select " + COLUMNS
                                + """

                        from organisation.address a where a.company_id = ?1 and a.active and (a.unit_id is null or ?3
                          or exists (select 1 from identity.held_permission h join organisation.unit u
                               on u.id = h.unit_id and h.person_id = ?2 and h.company_id = ?1
                             join organisation.unit mine on mine.id = a.unit_id
                             where h.permission = ?4
                               and (a.unit_id = any(u.lineage) or h.scope = 'SUBTREE' and u.id = any(mine.lineage))))
                        order by a.preferred desc, a.label, a.id
                        """)
                .setParameter(1, caller.companyId())
                .setParameter(2, caller.personId() == null ? 0L : caller.personId())
                .setParameter(3, all)
                .setParameter(4, Permission.ORDER_PLACE));
    }

    /** Those of a unit: its own, those of the units above it and of the whole company. */
    @RolesAllowed({Permission.COMPANY_READ, Permission.COMPANY_MANAGE})
    public List<AddressView> ofUnit(long companyId, long unitId) {
        return views(entities.createNativeQuery(
                        "select " + COLUMNS
                                + """

                        from organisation.address a where a.company_id = ?1 and a.active and (a.unit_id is null
                          or exists (select 1 from organisation.unit u where u.id = ?2 and a.unit_id = any(u.lineage)))
                        order by a.preferred desc, a.label, a.id
                        """)
                .setParameter(1, companyId)
                .setParameter(2, unitId));
    }

    /** The whole book, closed addresses last. */
    @RolesAllowed(Permission.COMPANY_MANAGE)
    public List<AddressBookRow> book() {
        CallerView caller = callers.current();
        boolean all = caller.scope(Permission.COMPANY_MANAGE) == Scope.COMPANY;
        Set<Long> units = all ? Set.of() : reaches.units(caller, Permission.COMPANY_MANAGE);
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = entities.createNativeQuery(
                        "select " + COLUMNS
                                + """
                        , a.unit_id, u.name, a.instructions, a.active, a.version
                        from organisation.address a left join organisation.unit u on u.id = a.unit_id
                        where a.company_id = ?1 order by a.active desc, a.preferred desc, a.label, a.id
                        """)
                .setParameter(1, caller.companyId())
                .getResultList();
        return rows.stream()
                .map(row -> row(row, all, units))
                .filter(row -> row.managed() || row.unitId() == null)
                .toList();
    }

    private static AddressBookRow row(Object[] row, boolean all, Set<Long> units) {
        Long unit = row[10] == null ? null : ((Number) row[10]).longValue();
        return new AddressBookRow(
                view(row),
                unit,
                (String) row[11],
                (String) row[12],
                (Boolean) row[13],
                ((Number) row[14]).longValue(),
                all || unit != null && units.contains(unit));
    }

    @SuppressWarnings("unchecked") // a native query knows no row type
    private static List<AddressView> views(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream().map(AddressQueries::view).toList();
    }

    private static AddressView view(Object[] row) {
        return new AddressView(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                String.valueOf(row[7]),
                (String) row[8],
                (Boolean) row[9]);
    }
}
