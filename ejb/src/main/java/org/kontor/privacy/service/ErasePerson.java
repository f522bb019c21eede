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
import java.util.List;
import java.util.Locale;
import org.kontor.identity.service.CallerQueries;
import org.kontor.identity.service.CallerView;
import org.kontor.kernel.Permission;
import org.kontor.kernel.PersonalDataRepository;
import org.kontor.kernel.RuleViolated;
import org.kontor.privacy.model.PrivacyRepository;
import org.kontor.privacy.model.PrivacyRule;

/**
 * Forgets a person: everything that need not be kept goes at once, sessions first; the row of the person stays without a
 * name, so that what refers to it holds. Papers of trade keep the name until the law lets it go.
 */
@Stateless
@RolesAllowed({Permission.ACCOUNT_EDIT, Permission.STAFF_PRIVACY})
public class ErasePerson {

    /** The person himself goes when nothing looks him up any more; what the trail has noted of all that, in the end. */
    private static final List<String> LAST = List.of("identity", "compliance");

    @Inject
    @Any
    private Instance<PersonalDataRepository> contexts;

    @Inject
    private PrivacyRepository privacy;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    /**
     * @param personId of somebody else, which is for staff who may; null for the caller
     * @param typedEmail the address of the person, typed to confirm
     * @return what is kept and until when
     */
    public PrivacyRepository.Kept erase(Long personId, String typedEmail) {
        CallerView caller = callers.current();
        long whose = HandOutPersonalData.whose(caller, personId);
        PrivacyRepository.Subject subject =
                privacy.subject(whose, true).orElseThrow(() -> new RuleViolated(PrivacyRule.PERSON_NOT_FOUND));
        if (subject.erased()) {
            throw new RuleViolated(PrivacyRule.ALREADY_ERASED);
        }
        if (subject.staff()) {
            throw new RuleViolated(PrivacyRule.STAFF_LEAVES_BY_ITS_EMPLOYER);
        }
        if (typedEmail == null || !subject.email().equals(typedEmail.strip().toLowerCase(Locale.ROOT))) {
            throw new RuleViolated(PrivacyRule.TYPE_THE_ADDRESS_TO_CONFIRM);
        }
        Instant now = clock.instant();
        PrivacyRepository.Kept kept = privacy.kept(whose);
        contexts.stream()
                .sorted(Comparator.comparingInt((PersonalDataRepository context) -> LAST.indexOf(context.context()))
                        .thenComparing(PersonalDataRepository::context))
                .forEach(context -> context.erase(whose));
        privacy.erased(whose, caller.personId() == whose ? "the person" : caller.personName(), kept, now);
        return kept;
    }
}
