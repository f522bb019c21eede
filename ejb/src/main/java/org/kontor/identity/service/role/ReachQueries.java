package org.kontor.identity.service.role;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Scope;

/**
 * Over which units of his company a permission of the caller reaches. Open to every caller, for it tells about nobody but
 * himself.
 */
@Stateless
@PermitAll
public class ReachQueries {

    /** A role held in a unit reaches as far as its scope says, from there. Three places: person, company, permission. */
    private static final String REACHED =
            """
            select distinct u.id from identity.held_permission h
            join organisation.unit u on u.company_id = h.company_id
             and (h.scope = 'COMPANY' or h.scope = 'SUBTREE' and h.unit_id = any(u.lineage)
                  or h.scope = 'UNIT' and h.unit_id = u.id)
            where h.person_id = ?1 and h.company_id = ?2 and h.permission = ?3""";

    @PersistenceContext
    private EntityManager entities;

    /** Whether the permission holds in this unit; not in a unit of another company, and not by own records alone. */
    public boolean reaches(CallerView caller, String permission, long unitId) {
        if (caller.companyId() == null || !caller.may(permission)) {
            return false;
        }
        if (caller.scope(permission) == Scope.COMPANY) {
            return !entities.createNativeQuery("select id from organisation.unit where id = ?1 and company_id = ?2")
                    .setParameter(1, unitId)
                    .setParameter(2, caller.companyId())
                    .getResultList()
                    .isEmpty();
        }
        return caller.personId() != null
                && !query(REACHED + " and u.id = ?4", caller, permission)
                        .setParameter(4, unitId)
                        .getResultList()
                        .isEmpty();
    }

    /** The units in which the permission holds. */
    public Set<Long> units(CallerView caller, String permission) {
        if (caller.companyId() == null || caller.personId() == null) {
            return Set.of();
        }
        List<?> ids = query(REACHED, caller, permission).getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).collect(Collectors.toUnmodifiableSet());
    }

    private Query query(String sql, CallerView caller, String permission) {
        return entities.createNativeQuery(sql)
                .setParameter(1, caller.personId())
                .setParameter(2, caller.companyId())
                .setParameter(3, permission);
    }
}
