package org.kontor.identity.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Set;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.PersonRepository;
import org.kontor.kernel.LetterKind;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;

/** The caller says which letters he wants; he can do without those whose news stands on his home page as well. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@Retried
public class ChooseLetters {

    @EJB
    private CallerQueries callers;

    @Inject
    private PersonRepository people;

    @RolesAllowed(Permission.ACCOUNT_EDIT)
    public void choose(Set<LetterKind> wanted) {
        people.byId(callers.current().personId())
                .orElseThrow(() -> new RuleViolated(IdentityRule.SIGN_IN_NEEDED))
                .want(wanted);
    }
}
