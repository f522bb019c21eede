package org.kontor.crm.service.exchange;

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

/** How the exchange with an outside CRM stands, and what is to be decided of companies that the caller works for. */
@Stateless
@RolesAllowed(Permission.STAFF_CRM_MANAGE)
public class ExchangeQueries {

    private static final String STATE =
            """
            select e.connected_at, e.connected_by, (select count(*) from crm.shared_record), (select count(*) from crm.to_share),
              (select count(distinct (t.kind, t.number)) from crm.shared_sent t)
            from (select 1) one left join crm.exchange e on true
            """;

    private static final String CONFLICTS =
            """
            select f.id, f.kind, f.number, c.number, c.name, f.field, f.ours, f.theirs, f.found_at
            from crm.conflict f join organisation.company c on c.id = f.company_id
            where f.decision is null and (%s) order by f.found_at, f.id limit 200
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    public ExchangeView state() {
        SqlRow state =
                SqlRow.all(entities.createNativeQuery(STATE).getResultList()).get(0);
        return new ExchangeView(
                state.instant(), state.text(), state.number(), state.number(), state.number(), conflicts());
    }

    private List<ExchangeView.Conflict> conflicts() {
        RecordScope scope = RecordScope.ofCompanies(callers.current(), Permission.STAFF_CRM_MANAGE, "f.company_id");
        Query query = entities.createNativeQuery(CONFLICTS.formatted(scope.numberedFrom(1)));
        return SqlRow.all(scope.fill(query, 1).getResultList()).stream()
                .map(r -> new ExchangeView.Conflict(
                        r.number(), r.text(), r.text(), r.text(), r.text(), r.text(), r.text(), r.text(), r.instant()))
                .toList();
    }
}
