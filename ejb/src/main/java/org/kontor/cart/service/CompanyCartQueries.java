package org.kontor.cart.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;
import org.kontor.organisation.service.RecordScope;

/** What people of a company have put aside, as staff look at it; the latest first. */
@Stateless
@RolesAllowed(Permission.STAFF_COMPANY_READ)
public class CompanyCartQueries {

    private static final int MOST = 20;

    private static final String ROWS =
            """
            select p.name, coalesce(t.name, ''), t.changed_at, count(l.id),
              (select string_agg(x.sku, ', ' order by x.at desc) from (select a.sku, i.added_at as at from cart.cart_line i
                join catalog.product a on a.id = i.product_id where i.cart_id = t.id order by i.added_at desc, i.id desc limit 3) x)
            from cart.cart t join identity.person p on p.id = t.person_id join cart.cart_line l on l.cart_id = t.id
            where t.company_id = ?1 and (%s) group by t.id, p.name order by t.changed_at desc, t.id desc limit %d
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** Carts that are not empty. */
    public List<CompanyCartRow> ofCompany(long companyId) {
        RecordScope scope = RecordScope.ofCompanies(callers.current(), Permission.STAFF_COMPANY_READ, "t.company_id");
        Query query = entities.createNativeQuery(ROWS.formatted(scope.numberedFrom(2), MOST))
                .setParameter(1, companyId);
        return SqlRow.all(scope.fill(query, 2).getResultList()).stream()
                .map(r -> new CompanyCartRow(r.text(), r.text(), r.instant(), (int) r.number(), r.text()))
                .toList();
    }
}
