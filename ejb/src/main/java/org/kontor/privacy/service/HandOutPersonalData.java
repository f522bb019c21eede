package org.kontor.privacy.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.PersonalDataRepository;
import org.kontor.kernel.RuleViolated;
import org.kontor.privacy.model.PrivacyRepository;
import org.kontor.privacy.model.PrivacyRule;

/** A person takes along what every context keeps of him; staff do it for those who ask them. */
@Stateless
@RolesAllowed({Permission.ACCOUNT_EDIT, Permission.STAFF_PRIVACY})
public class HandOutPersonalData {

    @Inject
    @Any
    private Instance<PersonalDataRepository> contexts;

    @Inject
    private PrivacyRepository privacy;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    /** @param personId of somebody else, which is for staff who may; null for the caller */
    public PersonalDataView handOut(Long personId) {
        CallerView caller = callers.current();
        long whose = whose(caller, personId);
        PrivacyRepository.Subject subject =
                privacy.subject(whose, false).orElseThrow(() -> new RuleViolated(PrivacyRule.PERSON_NOT_FOUND));
        Instant now = clock.instant();
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        contexts.stream()
                .sorted(Comparator.comparing(PersonalDataRepository::context))
                .forEach(context -> tables.putAll(context.handOut(whose)));
        privacy.handedOut(whose, caller.personId(), now);
        return new PersonalDataView(whose, subject.name(), subject.email(), now, tables);
    }

    /** The caller, or whom staff ask for; anybody else is as good as nobody. */
    static long whose(CallerView caller, Long personId) {
        if (personId == null || personId.equals(caller.personId())) {
            return caller.personId();
        }
        if (!caller.may(Permission.STAFF_PRIVACY)) {
            throw new RuleViolated(PrivacyRule.PERSON_NOT_FOUND);
        }
        return personId;
    }
}
