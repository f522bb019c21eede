package org.kontor.privacy.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.kontor.kernel.Permission;
import org.kontor.kernel.PersonalDataRepository;
import org.kontor.privacy.model.PrivacyRepository;

/** Takes those who were erased out of the papers that need not bear their names any longer, some at a time. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class AnonymiseDue {

    private static final int BATCH = 10;

    /** Its turn is last: what changes in the papers is noted with the name that they lose. */
    private static final String TRAIL = "compliance";

    @Inject
    @Any
    private Instance<PersonalDataRepository> contexts;

    @Inject
    private PrivacyRepository privacy;

    @Inject
    private Clock clock;

    /** @return how many people were dealt with */
    public int anonymise() {
        Instant now = clock.instant();
        List<Long> due = privacy.due(LocalDate.ofInstant(now, ZoneOffset.UTC), BATCH);
        for (long person : due) {
            contexts.stream()
                    .sorted(Comparator.comparing(context -> context.context().equals(TRAIL)))
                    .forEach(context -> context.anonymise(person));
            privacy.anonymised(person, now);
        }
        return due.size();
    }
}
