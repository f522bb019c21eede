package org.kontor.organisation.service.unit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.organisation.model.OrganisationRule;

/** For which units the caller may order: those in which he holds a role that lets him. */
@Stateless
@RolesAllowed(Permission.ORDER_PLACE)
public class OrderUnitQueries {

    /** @param path the names from below the root to the unit; of the root its own */
    public record OrderUnit(long id, String path) {}

    /** The lowest first, as the one that is taken when nobody chooses. */
    private static final String UNITS =
            """
            select u.id, coalesce((select string_agg(a.name, ' › ' order by l.place)
                from unnest(u.lineage) with ordinality l (id, place) join organisation.unit a on a.id = l.id
                where a.parent_id is not null), u.name)
            from organisation.unit u
            where u.company_id = ?1 and u.active and u.id in (select h.unit_id from identity.held_permission h
              where h.person_id = ?2 and h.company_id = ?1 and h.permission = ?3)
            order by cardinality(u.lineage) desc, u.id
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** None for a key. */
    public List<OrderUnit> mine() {
        CallerView caller = callers.current();
        return SqlRow.all(entities.createNativeQuery(UNITS)
                        .setParameter(1, caller.companyId() == null ? 0L : caller.companyId())
                        .setParameter(2, caller.personId() == null ? 0L : caller.personId())
                        .setParameter(3, Permission.ORDER_PLACE)
                        .getResultList())
                .stream()
                .map(row -> new OrderUnit(row.number(), row.text()))
                .toList();
    }

    /** @throws RuleViolated {@link OrganisationRule#UNIT_NOT_FOUND}, also for one in which the caller has no such role */
    public void require(long unit) {
        if (mine().stream().noneMatch(one -> one.id() == unit)) {
            throw new RuleViolated(OrganisationRule.UNIT_NOT_FOUND, Map.of("unit", unit));
        }
    }
}
