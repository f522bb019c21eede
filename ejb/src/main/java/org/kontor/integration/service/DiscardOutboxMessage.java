package org.kontor.integration.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.kontor.identity.service.CallerQueries;
import org.kontor.integration.model.DeadLetter;
import org.kontor.integration.model.IntegrationRule;
import org.kontor.integration.model.OutboxRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Ends a message that the relay had given up; those behind it for the same order or shipment go on. */
@Stateless
@RolesAllowed(Permission.STAFF_MESSAGE_MANAGE)
public class DiscardOutboxMessage {

    @Inject
    private OutboxRepository outbox;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    /**
     * @throws RuleViolated {@link IntegrationRule#MESSAGE_NOT_FOUND} if no such message has failed, {@link
     *     IntegrationRule#REASON_REQUIRED}
     */
    public void discard(DecideMessageCommand command) {
        String reason = DeadLetter.requireReason(command.reason());
        String id = MessageNumber.uuid(command.id());
        if (!outbox.discardFailed(id, callers.current().personName(), reason, clock.instant())) {
            throw new RuleViolated(IntegrationRule.MESSAGE_NOT_FOUND, Map.of("id", id));
        }
    }
}
