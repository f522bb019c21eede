package org.kontor.integration.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.kontor.identity.service.CallerQueries;
import org.kontor.integration.model.DeadLetter;
import org.kontor.integration.model.DeadLetterRepository;
import org.kontor.integration.model.IntegrationRule;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Ends a dead letter without taking it; it stays to be read. */
@Stateless
@RolesAllowed(Permission.STAFF_MESSAGE_MANAGE)
public class DiscardDeadLetter {

    @Inject
    private DeadLetterRepository letters;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    /**
     * @throws RuleViolated {@link IntegrationRule#MESSAGE_NOT_FOUND}, {@link IntegrationRule#MESSAGE_ALREADY_DECIDED},
     *     {@link IntegrationRule#REASON_REQUIRED}
     */
    public void discard(DecideMessageCommand command) {
        Instant now = clock.instant();
        DeadLetter letter = letters.byId(MessageNumber.of(command.id()));
        letter.discarded(callers.current().personName(), command.reason(), now);
    }
}
