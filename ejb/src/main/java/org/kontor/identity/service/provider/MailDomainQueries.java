package org.kontor.identity.service.provider;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** The mail domains that companies claim, for staff who see the evidence. */
@Stateless
@RolesAllowed(Permission.STAFF_COMPANY_VERIFY)
public class MailDomainQueries {

    private static final int MOST = 500;

    @PersistenceContext
    private EntityManager entities;

    /** Those that wait first, the oldest of them first. */
    public List<MailDomainView> all() {
        return SqlRow.all(entities.createNativeQuery(
                                """
                                select d.id, c.number, c.name, d.domain, d.token, d.claimed_at, d.claimed_by_name,
                                  d.verified_at, d.verified_by_name, d.evidence
                                from identity.mail_domain d join organisation.company c on c.id = d.company_id
                                order by d.verified_at desc nulls first, d.claimed_at, d.id limit ?1
                                """)
                        .setParameter(1, MOST)
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
