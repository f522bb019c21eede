package org.kontor.identity.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.kernel.LetterKind;
import org.kontor.kernel.Permission;

/** Which letters a person does not want. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class LetterQueries {

    @PersistenceContext
    private EntityManager entities;

    @EJB
    private CallerQueries callers;

    public boolean isWanted(long person, LetterKind kind) {
        return !unwanted(person).contains(kind);
    }

    /** Those that the caller wants. */
    @RolesAllowed(Permission.ACCOUNT_EDIT)
    public Set<LetterKind> mine() {
        Set<LetterKind> unwanted = unwanted(callers.current().personId());
        return Arrays.stream(LetterKind.values())
                .filter(kind -> !unwanted.contains(kind))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<LetterKind> unwanted(long person) {
        List<?> found = entities.createNativeQuery("select unwanted_letters from identity.person where id = ?1")
                .setParameter(1, person)
                .getResultList();
        return found.isEmpty() ? Set.of() : LetterKind.read(String.valueOf(found.get(0)));
    }
}
