package org.kontor.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import org.kontor.crm.model.CrmRule;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.organisation.service.RecordScope;

/** Cases of the companies that the caller works for. */
@Stateless
@RolesAllowed(Permission.STAFF_CRM_MANAGE)
public class CaseQueries {

    private static final int MOST = 300;

    private static final String COLUMNS =
            """
            select s.number, s.subject, c.number, c.name, s.priority, s.state, w.name, s.made_at, s.order_number, s.words,
              s.resolution, s.made_by, s.closed_at, s.version
            from crm.service_case s join organisation.company c on c.id = s.company_id left join identity.person w on w.id = s.owner_id
            """;

    private static final String BY_NEED =
            " order by s.state = 'CLOSED', array_position(array['HIGH', 'NORMAL', 'LOW'], s.priority), s.made_at desc, s.id desc limit ";

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /**
     * Those first that are most urgent.
     *
     * @param of {@code open}, {@code mine} (open and the caller's own) or {@code closed}
     * @param q part of the subject or the company's name, or a number of a case or an order
     */
    public List<CaseRow> find(String of, String q) {
        CallerView caller = callers.current();
        RecordScope scope = scope(caller);
        Query query = entities.createNativeQuery(COLUMNS
                        + " where (s.state = 'CLOSED') = ?1 and (?2 = -1 or s.owner_id = ?2) and (?3 = '' or strpos(upper(s.subject),"
                        + " upper(?3)) > 0 or strpos(upper(c.name), upper(?3)) > 0 or upper(?3) in (s.number, s.order_number)) and ("
                        + scope.numberedFrom(4) + ")" + BY_NEED + MOST)
                .setParameter(1, "closed".equals(of))
                .setParameter(2, "mine".equals(of) && caller.personId() != null ? caller.personId() : -1L)
                .setParameter(3, q.strip());
        return rows(scope.fill(query, 4));
    }

    /** Of one company, what is open first. */
    public List<CaseRow> ofCompany(long companyId) {
        RecordScope scope = scope(callers.current());
        Query query = entities.createNativeQuery(
                        COLUMNS + " where s.company_id = ?1 and (" + scope.numberedFrom(2) + ")" + BY_NEED + 20)
                .setParameter(1, companyId);
        return rows(scope.fill(query, 2));
    }

    /** @throws RuleViolated {@link CrmRule#CASE_NOT_FOUND} */
    public CaseView byNumber(String number) {
        RecordScope scope = scope(callers.current());
        Query query = entities.createNativeQuery(COLUMNS + " where s.number = ?1 and (" + scope.numberedFrom(2) + ")")
                .setParameter(1, number);
        return SqlRow.all(scope.fill(query, 2).getResultList()).stream()
                .findFirst()
                .map(r -> new CaseView(row(r), r.text(), r.text(), r.text(), r.text(), r.instant(), r.number()))
                .orElseThrow(() -> new RuleViolated(CrmRule.CASE_NOT_FOUND, Map.of("number", number)));
    }

    private static List<CaseRow> rows(Query query) {
        return SqlRow.all(query.getResultList()).stream().map(CaseQueries::row).toList();
    }

    private static CaseRow row(SqlRow r) {
        return new CaseRow(r.text(), r.text(), r.text(), r.text(), r.text(), r.text(), r.text(), r.instant());
    }

    private static RecordScope scope(CallerView caller) {
        return RecordScope.ofCompanies(caller, Permission.STAFF_CRM_MANAGE, "s.company_id");
    }
}
