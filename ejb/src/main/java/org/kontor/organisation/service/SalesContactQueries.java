package org.kontor.organisation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** The person of our house whom the caller's company can call. */
@Stateless
@RolesAllowed({Permission.CATALOG_READ, Permission.ORDER_READ, Permission.COMPANY_READ})
public class SalesContactQueries {

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** Nothing when the company has none of its own. */
    public Optional<SalesContactView> mine() {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select c.name, c.phone, c.email, to_char(c.opens, 'HH24:MI'),
                                  to_char(c.closes, 'HH24:MI'), c.time_zone
                                from organisation.sales_contact c where c.company_id = ?1
                                """)
                        .setParameter(1, callers.current().companyId())
                        .getResultList())
                .stream()
                .findFirst()
                .map(row -> new SalesContactView(
                        row.text(),
                        row.text(),
                        row.text(),
                        LocalTime.parse(row.text()),
                        LocalTime.parse(row.text()),
                        ZoneId.of(row.text())));
    }
}
