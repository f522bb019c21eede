package org.kontor.identity.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.kontor.identity.model.Person;

/** What sign-in needs of an account, and nothing else asks for. */
@Stateless
@PermitAll
public class AccountQueries {

    /** An active account. */
    public record Account(long personId, String passwordHash) {}

    @PersistenceContext
    private EntityManager entities;

    /** @return null when there is no active account of this address */
    public Account byEmail(String email) {
        return entities.createQuery(
                        "select p.id, p.passwordHash from Person p where p.email = :email and p.active = true",
                        Object[].class)
                .setParameter("email", Person.normal(email))
                .getResultStream()
                .findFirst()
                .map(row -> new Account((Long) row[0], (String) row[1]))
                .orElse(null);
    }
}
