package org.kontor.identity.service.passkey;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.kontor.identity.service.CallerQueries;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** How the caller's account can be entered: his passkeys, and his company's provider. */
@Stateless
@RolesAllowed(Permission.ACCOUNT_EDIT)
public class PasskeyQueries {

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    public List<PasskeyView> mine() {
        return SqlRow.all(
                        entities.createNativeQuery("select id, name, backed_up, created_at, last_used_at, suspected_at"
                                        + " from identity.passkey where person_id = ?1 order by created_at, id")
                                .setParameter(1, callers.current().personId())
                                .getResultList())
                .stream()
                .map(row -> new PasskeyView(
                        row.number(), row.text(), row.flag(), row.instant(), row.instant(), row.instant()))
                .toList();
    }

    /** NONE when the company has no provider, OPEN when the account is not tied to it yet, TIED when it is. */
    public String companyDoor() {
        Long company = callers.current().companyId();
        List<?> found = company == null
                ? List.of()
                : entities.createNativeQuery(
                                """
                                select case when exists (select 1 from identity.external_identity e
                                    where e.company_id = p.company_id and e.issuer = p.issuer and e.person_id = ?2)
                                  then 'TIED' else 'OPEN' end
                                from identity.identity_provider p where p.company_id = ?1 and p.active
                                """)
                        .setParameter(1, company)
                        .setParameter(2, callers.current().personId())
                        .getResultList();
        return found.isEmpty() ? "NONE" : found.get(0).toString();
    }
}
