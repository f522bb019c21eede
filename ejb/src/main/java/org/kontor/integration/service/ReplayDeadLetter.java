package org.kontor.integration.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.time.Instant;
import org.kontor.identity.service.CallerQueries;
import org.kontor.integration.model.DeadLetter;
import org.kontor.integration.model.DeadLetterRepository;
import org.kontor.integration.model.IntegrationRule;
import org.kontor.integration.model.OutboxRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Puts a dead letter into its queue once more, under its old message id: what was taken after all is recognised. */
@Stateless
@RolesAllowed(Permission.STAFF_MESSAGE_MANAGE)
public class ReplayDeadLetter {

    @Inject
    private DeadLetterRepository letters;

    @Inject
    private OutboxRepository outbox;

    @EJB
    private CallerQueries callers;

    @Inject
    private Clock clock;

    /**
     * @throws RuleViolated {@link IntegrationRule#MESSAGE_NOT_FOUND}, {@link IntegrationRule#MESSAGE_ALREADY_DECIDED},
     *     {@link IntegrationRule#REASON_REQUIRED}
     */
    public void replay(DecideMessageCommand command) {
        Instant now = clock.instant();
        DeadLetter letter = letters.byId(MessageNumber.of(command.id()));
        letter.replayed(callers.current().personName(), command.reason(), now);
        outbox.addReplay(
                letter.messageId(), String.valueOf(letter.businessKey()), letter.payload(), properties(letter), now);
    }

    private static String properties(DeadLetter letter) {
        JsonObjectBuilder properties = Json.createObjectBuilder().add("queue", letter.queue());
        if (letter.type() != null) {
            properties.add(QueueSender.TYPE, letter.type());
        }
        if (letter.listener() != null) {
            properties.add(QueueSender.LISTENER, letter.listener());
        }
        return properties.build().toString();
    }
}
