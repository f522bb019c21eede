package org.kontor.identity.service.provider;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.Scope;
import org.kontor.kernel.SqlRow;

/** The mail domains that companies claim, for staff who see the evidence. */
@Stateless
@RolesAllowed(Permission.STAFF_COMPANY_VERIFY)
public class MailDomainQueries {

    private static final int MOST = 500;

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    /** Those that wait first, the oldest of them first. */
    public List<MailDomainView> all() {
        CallerView caller = callers.current();
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select d.id, c.number, c.name, d.domain, d.token, d.claimed_at, d.claimed_by_name,
                                  d.verified_at, d.verified_by_name, d.evidence
                                from identity.mail_domain d join organisation.company c on c.id = d.company_id
                                where ?2 or c.id in (select r.company_id from identity.staff_reach r
                                  where r.person_id = ?3 and r.permission = ?4)
                                order by d.verified_at desc nulls first, d.claimed_at, d.id limit ?1
                                """)
                        .setParameter(1, MOST)
                        .setParameter(2, caller.scope(Permission.STAFF_COMPANY_VERIFY) == Scope.ALL)
                        .setParameter(3, caller.personId())
                        .setParameter(4, Permission.STAFF_COMPANY_VERIFY)
                        .getResultList())
                .stream()
                .map(MailDomainQueries::view)
                .toList();
    }

    static MailDomainView view(SqlRow row) {
        return new MailDomainView(
                row.number(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.instant(),
                row.text(),
                row.instant(),
                row.text(),
                row.text());
    }
}
