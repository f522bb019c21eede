package org.kontor.identity.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.kontor.identity.model.IdentityRule;
import org.kontor.identity.model.Person;
import org.kontor.identity.model.PersonRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.service.Retried;

/** The caller chooses language, look, time zone, amounts and keys of the pages; of two choices at once the later one stands. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@Retried
public class ChangePreferences {

    @EJB
    private CallerQueries callers;

    @Inject
    private PersonRepository people;

    @RolesAllowed(Permission.ACCOUNT_EDIT)
    public void change(Preferences wanted) {
        CallerView caller = callers.current();
        Person person = people.byId(caller.personId()).orElseThrow(() -> new RuleViolated(IdentityRule.SIGN_IN_NEEDED));
        person.prefer(
                wanted.language() == null ? person.language() : wanted.language(),
                wanted.theme() == null ? person.theme() : wanted.theme());
        if (wanted.timeZone() != null) {
            person.moveTo(wanted.timeZone());
        }
        if (wanted.singleKeys() != null) {
            person.useSingleKeys(wanted.singleKeys());
        }
        if (wanted.density() != null) {
            person.look(wanted.density());
        }
        if (wanted.currencyFirst() != null) {
            person.readCurrencyFirst(wanted.currencyFirst());
        }
    }
}
