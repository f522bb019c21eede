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

/** Lets the relay try a message again that it had given up. */
@Stateless
@RolesAllowed(Permission.STAFF_MESSAGE_MANAGE)
public class RetryOutboxMessage {

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
    public void retry(DecideMessageCommand command) {
        String reason = DeadLetter.requireReason(command.reason());
        String id = MessageNumber.uuid(command.id());
        if (!outbox.retryFailed(id, callers.current().personName(), reason, clock.instant())) {
            throw new RuleViolated(IntegrationRule.MESSAGE_NOT_FOUND, Map.of("id", id));
        }
    }
}
