package org.kontor.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.kontor.crm.model.ContactCard;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;
import org.kontor.organisation.service.RecordScope;

/** What was talked about, the newest first, and whom we know at a company. */
@Stateless
@RolesAllowed(Permission.STAFF_CRM_MANAGE)
public class ActivityQueries {

    private static final int MOST = 50;

    private static final String ROWS =
            """
            select a.number, a.kind, a.words, a.due_on, a.author, a.noted_at, a.done_at, p.number, s.number
            from crm.activity a left join crm.opportunity p on p.id = a.opportunity_id
            left join crm.service_case s on s.id = a.case_id left join crm.lead l on l.id = a.lead_id
            """;

    private static final String ORDER =
            " order by a.due_on is not null and a.done_at is null desc, a.noted_at desc, a.id desc limit " + MOST;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** Of a company and all that is under way with it. */
    public List<ActivityView> ofCompany(long companyId) {
        RecordScope scope = scope("a.company_id");
        Query query = entities.createNativeQuery(
                        ROWS + " where a.company_id = ?1 and (" + scope.numberedFrom(2) + ")" + ORDER)
                .setParameter(1, companyId);
        return rows(scope.fill(query, 2));
    }

    /** Of a lead, an opportunity or a case that the caller has before him, by its number. */
    public List<ActivityView> of(NoteActivityCommand.Subject subject, String number) {
        String column =
                switch (subject) {
                    case LEAD -> "l.number";
                    case OPPORTUNITY -> "p.number";
                    default -> "s.number";
                };
        RecordScope scope = scope("a.company_id");
        CallerView caller = callers.current();
        Query query = entities.createNativeQuery(ROWS + " where " + column + " = ?1 and (l.owner_id = ?2 or "
                        + scope.numberedFrom(3) + ")" + ORDER)
                .setParameter(1, number)
                .setParameter(2, caller.personId() == null ? -1L : caller.personId());
        return rows(scope.fill(query, 3));
    }

    /** Whom we know at a company, those who are still there first. */
    public List<ContactView> contacts(long companyId) {
        RecordScope scope = scope("k.company_id");
        Query query = entities.createNativeQuery(
                        "select k.number, k.name, k.contact_email, k.phone, k.job_title, k.gone, k.version from crm.contact k"
                                + " where k.company_id = ?1 and (" + scope.numberedFrom(2)
                                + ") order by k.gone, k.name, k.id limit 100")
                .setParameter(1, companyId);
        return SqlRow.all(scope.fill(query, 2).getResultList()).stream()
                .map(r -> new ContactView(
                        r.text(), new ContactCard(r.text(), r.text(), r.text(), r.text(), r.flag()), r.number()))
                .toList();
    }

    private static List<ActivityView> rows(Query query) {
        return SqlRow.all(query.getResultList()).stream()
                .map(r -> new ActivityView(
                        r.text(), r.text(), r.text(), r.day(), r.text(), r.instant(), r.instant(), r.text(), r.text()))
                .toList();
    }

    private RecordScope scope(String company) {
        return RecordScope.ofCompanies(callers.current(), Permission.STAFF_CRM_MANAGE, company);
    }
}
