package org.kontor.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** Who holds which roles in a company today. */
@Stateless
@RolesAllowed({Permission.APPROVAL_MANAGE, Permission.SYSTEM})
public class HolderQueries {

    @PersistenceContext
    private EntityManager entities;

    /** Roles by person; a program, which is no person, stands under 0. */
    public Map<Long, Set<String>> roles(long companyId) {
        Map<Long, Set<String>> roles = new HashMap<>();
        roles.put(0L, Set.of("company-api"));
        for (SqlRow row : SqlRow.all(
                entities.createNativeQuery("select person_id, role_code from identity.held_role where company_id = ?1")
                        .setParameter(1, companyId)
                        .getResultList())) {
            roles.computeIfAbsent(row.number(), id -> new HashSet<>()).add(row.text());
        }
        return roles;
    }
}
