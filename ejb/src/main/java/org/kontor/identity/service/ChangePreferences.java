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

/** The caller chooses language, look, time zone and keys of the pages; of two choices at once the later one stands. */
@Stateless
@TransactionManagement(TransactionManagementType.BEAN)
@Retried
public class ChangePreferences {

    @EJB
    private CallerQueries callers;

    @Inject
    private PersonRepository people;

    /**
     * @param language en or zh; null keeps the present one
     * @param theme auto, light or dark; null keeps the present one
     * @param timeZone of the IANA list; null keeps the present one
     * @param singleKeys whether single letters act as shortcuts; null keeps the present choice
     */
    @RolesAllowed(Permission.ACCOUNT_EDIT)
    public void change(String language, String theme, String timeZone, Boolean singleKeys) {
        CallerView caller = callers.current();
        Person person = people.byId(caller.personId()).orElseThrow(() -> new RuleViolated(IdentityRule.SIGN_IN_NEEDED));
        person.prefer(language == null ? person.language() : language, theme == null ? person.theme() : theme);
        if (timeZone != null) {
            person.moveTo(timeZone);
        }
        if (singleKeys != null) {
            person.useSingleKeys(singleKeys);
        }
    }
}
