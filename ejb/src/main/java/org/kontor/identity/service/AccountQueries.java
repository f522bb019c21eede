package org.kontor.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.kontor.identity.model.Person;
import org.kontor.kernel.Permission;
import org.kontor.kernel.SqlRow;

/** What sign-in needs of an account, and nothing else asks for. */
@Stateless
@PermitAll
public class AccountQueries {

    /** An active account. */
    public record Account(long personId, String passwordHash) {}

    @PersistenceContext
    private EntityManager entities;

    /**
     * Without the password of people whose only company lets them in by its own provider alone. Whoever can change that
     * keeps it, for a provider may fail.
     */
    private static final String ACCOUNT =
            """
            select p.id, case when exists (
                select 1 from identity.membership m join identity.identity_provider i on i.company_id = m.company_id
                 where m.person_id = p.id and i.active and not i.password_allowed
                   and not exists (select 1 from identity.membership o
                     where o.person_id = p.id and o.company_id is distinct from m.company_id)
                   and not exists (select 1 from identity.membership r
                     join identity.role_permission rp on rp.role_code = r.role_code
                     where r.person_id = p.id and rp.permission = ?2))
              then null else p.password_hash end
            from identity.person p where p.email = ?1 and p.active
            """;

    /** @return null when there is no active account of this address */
    public Account byEmail(String email) {
        return SqlRow.all(entities.createNativeQuery(ACCOUNT)
                        .setParameter(1, Person.normal(email))
                        .setParameter(2, Permission.SIGNIN_MANAGE)
                        .getResultList())
                .stream()
                .findFirst()
                .map(row -> new Account(row.number(), row.text()))
                .orElse(null);
    }
}
