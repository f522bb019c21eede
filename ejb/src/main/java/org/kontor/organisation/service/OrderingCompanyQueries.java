package org.kontor.organisation.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.kontor.kernel.Permission;

/**
 * The company as a party to an order, by one query. Whether it may order follows from its standing: the table of that is
 * read here, so that it holds for pages, programs and orders by themselves alike.
 */
@Stateless
@RolesAllowed({Permission.CATALOG_READ, Permission.ORDER_PLACE, Permission.STAFF_CATALOG_READ, Permission.SYSTEM})
public class OrderingCompanyQueries {

    @PersistenceContext
    private EntityManager entities;

    /**
     * @param shipTo label or id of one of the company's own addresses; null or empty for the preferred one
     * @return nothing when there is no such company
     */
    public Optional<OrderingCompany> find(long companyId, String shipTo) {
        @SuppressWarnings("unchecked") // a native query knows no row type
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select c.id, c.name, c.status = 'ACTIVE' and r.orders, c.country, c.currency,
                          c.payment_terms_days,
                          a.id as address_id, a.label, a.recipient, a.street, a.city, a.region, a.postal_code,
                          a.country as address_country, a.phone
                        from organisation.company c
                        join verification.standing s on s.company_id = c.id
                        join verification.standing_right r on r.state = s.state
                        left join lateral (
                          select * from organisation.address a
                          where a.company_id = c.id and a.active
                            and (?2 = '' or a.label = ?2 or cast(a.id as text) = ?2)
                          order by a.label = ?2 desc, a.preferred desc, a.id limit 1) a on true
                        where c.id = ?1
                        """)
                .setParameter(1, companyId)
                .setParameter(2, shipTo == null ? "" : shipTo.strip())
                .getResultList();
        return rows.stream().findFirst().map(OrderingCompanyQueries::view);
    }

    private static OrderingCompany view(Object[] row) {
        OrderingCompany.Address address = row[6] == null
                ? null
                : new OrderingCompany.Address(
                        ((Number) row[6]).longValue(),
                        (String) row[7],
                        (String) row[8],
                        (String) row[9],
                        (String) row[10],
                        (String) row[11],
                        (String) row[12],
                        String.valueOf(row[13]),
                        (String) row[14]);
        return new OrderingCompany(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (Boolean) row[2],
                String.valueOf(row[3]),
                String.valueOf(row[4]),
                ((Number) row[5]).intValue(),
                address);
    }
}
