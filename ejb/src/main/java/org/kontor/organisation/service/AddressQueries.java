package org.kontor.organisation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;

/** The addresses of the caller's own company; there is no way to ask for another's. */
@Stateless
public class AddressQueries {

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** The preferred one first, then by label. */
    @RolesAllowed(Permission.COMPANY_READ)
    public List<AddressView> mine() {
        CallerView caller = callers.current();
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select id, label, recipient, street, city, region, postal_code, country, phone, preferred
                        from organisation.address where company_id = ?1 and active
                        order by preferred desc, label, id
                        """)
                .setParameter(1, caller.companyId())
                .getResultList();
        return rows.stream().map(AddressQueries::view).toList();
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
