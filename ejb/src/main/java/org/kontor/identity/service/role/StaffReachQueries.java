package org.kontor.identity.service.role;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Scope;

/**
 * With which companies somebody of staff may do something: all, those of his division, or those whose contact he is. Lists
 * ask by a condition of {@code RecordScope} instead. Open to every caller, for it tells about nobody but himself.
 */
@Stateless
@PermitAll
public class StaffReachQueries {

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** Whether the caller is of staff and his permission reaches the company. */
    public boolean reaches(String permission, long companyId) {
        return callers.find()
                .filter(caller -> reaches(caller, permission, companyId))
                .isPresent();
    }

    private boolean reaches(CallerView caller, String permission, long companyId) {
        Scope scope = caller.staff() ? caller.scope(permission) : null;
        return scope == Scope.ALL
                || scope != null
                        && caller.personId() != null
                        && !entities.createNativeQuery("select company_id from identity.staff_reach"
                                        + " where person_id = ?1 and permission = ?2 and company_id = ?3")
                                .setParameter(1, caller.personId())
                                .setParameter(2, permission)
                                .setParameter(3, companyId)
                                .getResultList()
                                .isEmpty();
    }
}
