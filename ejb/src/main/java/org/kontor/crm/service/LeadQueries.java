package org.kontor.crm.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kontor.crm.model.CrmRule;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.SqlRow;
import org.kontor.organisation.service.RecordScope;

/** Leads: those who work for all companies see all of them, others their own and those that became customers of theirs. */
@Stateless
@RolesAllowed(Permission.STAFF_CRM_MANAGE)
public class LeadQueries {

    private static final int MOST = 300;

    private static final String FROM =
            """
            from crm.lead l join identity.person w on w.id = l.owner_id left join organisation.company c on c.id = l.company_id
            left join crm.opportunity p on p.lead_id = l.id
            """;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** The newest first. @param state empty for all of them @param q part of the company, the contact or the number */
    public List<LeadRow> find(String state, String q) {
        RecordScope scope = scope();
        Query query = entities.createNativeQuery(
                        "select l.number, l.company_name, l.contact_name, l.country, l.source, w.name, l.state, l.made_at "
                                + FROM
                                + " where (?1 = '' or l.state = ?1) and (?2 = '' or strpos(upper(l.company_name), upper(?2)) > 0"
                                + " or strpos(upper(l.contact_name), upper(?2)) > 0 or l.number = upper(?2)) and ("
                                + scope.numberedFrom(3) + ") order by l.made_at desc, l.id desc limit " + MOST)
                .setParameter(1, state)
                .setParameter(2, q.strip());
        return SqlRow.all(scope.fill(query, 3).getResultList()).stream()
                .map(r ->
                        new LeadRow(r.text(), r.text(), r.text(), r.text(), r.text(), r.text(), r.text(), r.instant()))
                .toList();
    }

    /** @throws RuleViolated {@link CrmRule#LEAD_NOT_FOUND} */
    public LeadView byNumber(String number) {
        RecordScope scope = scope();
        Query query = entities.createNativeQuery("select l.number, l.company_name, l.contact_name, l.contact_email,"
                        + " l.contact_phone, l.country, l.source, l.words, w.name, l.state, l.reason, c.number, c.name, p.number,"
                        + " l.made_by, l.made_at, l.version " + FROM + " where l.number = ?1 and ("
                        + scope.numberedFrom(2) + ")")
                .setParameter(1, number);
        return SqlRow.all(scope.fill(query, 2).getResultList()).stream()
                .findFirst()
                .map(r -> new LeadView(
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.text(),
                        r.instant(),
                        r.number()))
                .orElseThrow(() -> new RuleViolated(CrmRule.LEAD_NOT_FOUND, Map.of("number", number)));
    }

    private RecordScope scope() {
        CallerView caller = callers.current();
        RecordScope companies = RecordScope.ofCompanies(caller, Permission.STAFF_CRM_MANAGE, "l.company_id");
        if (caller.personId() == null) {
            return companies;
        }
        List<Object> values = new ArrayList<>(companies.values());
        values.add(caller.personId());
        return new RecordScope("(" + companies.condition() + ") or l.owner_id = ?", values);
    }
}
