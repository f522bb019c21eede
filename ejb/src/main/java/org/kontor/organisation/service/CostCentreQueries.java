package org.kontor.organisation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** Cost centres by the units they serve: those they are tied to, and all below them. */
@Stateless
public class CostCentreQueries {

    @PersistenceContext
    private EntityManager entities;

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
}
