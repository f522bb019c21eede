package org.kontor.approval.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.kontor.approval.model.FlowJson;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;
import org.kontor.organisation.service.RecordScope;

/** For the page of an order that waits: why, and for whom, by one query. */
@Stateless
@RolesAllowed({Permission.ORDER_READ, Permission.STAFF_ORDER_READ})
public class AskedQueries {

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** Nobody for an order that does not wait or is another company's. */
    public AskedView ofOrder(String number) {
        CallerView caller = callers.current();
        RecordScope scope = caller.staff()
                ? RecordScope.ofCompanies(caller, Permission.STAFF_ORDER_READ, "f.company_id")
                : new RecordScope("f.company_id = ?", List.of(caller.companyId()));
        Query query = entities.createNativeQuery(
                        """
                                select f.reasons, (select string_agg(p.name, chr(31) order by p.name)
                                  from approval.flow_asked a join identity.person p on p.id = a.person_id
                                  where a.flow_id = f.id) as names
                                from approval.flow f
                                where f.order_number = ?1 and f.status = 'PENDING' and
                                """
                                + scope.numberedFrom(2))
                .setParameter(1, number);
        return SqlRow.all(scope.fill(query, 2).getResultList()).stream()
                .findFirst()
                .map(AskedQueries::view)
                .orElse(AskedView.NOBODY);
    }

    private static AskedView view(SqlRow row) {
        String reasons = row.text();
        String names = row.text();
        return new AskedView(FlowJson.reasons(reasons), names == null ? List.of() : List.of(names.split("\u001f")));
    }
}
