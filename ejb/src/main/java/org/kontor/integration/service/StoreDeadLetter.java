package org.kontor.integration.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import java.time.Clock;
import java.util.logging.Logger;
import org.kontor.integration.model.DeadLetter;
import org.kontor.integration.model.DeadLetterRepository;
import org.kontor.integration.model.InboxRepository;
import org.kontor.integration.model.PartnerMessageRepository;

/** Keeps a message that the broker gave up on where staff see it, with why it failed, and says so once in the log. */
@Stateless
@PermitAll
public class StoreDeadLetter {

    private static final Logger LOG = Logger.getLogger(StoreDeadLetter.class.getName());

    @Inject
    private DeadLetterRepository deadLetters;

    @Inject
    private InboxRepository inbox;

    @Inject
    private PartnerMessageRepository log;

    @Inject
    private Clock clock;

    public void store(Message message) {
        ReceivedMessage dead = ReceiveMessage.read(message, null);
        String cause = inbox.takeCause(dead.queue(), dead.messageId());
        deadLetters.add(new DeadLetter(
                dead.queue(),
                dead.messageId(),
                dead.businessKey(),
                dead.type(),
                cause,
                dead.payload(),
                dead.listener(),
                clock.instant()));
        String partner = dead.queue().endsWith("Replies")
                ? dead.queue().replace("Replies", "").toUpperCase(java.util.Locale.ROOT)
                : null;
        if (partner != null) {
            log.log(
                    new PartnerMessageRepository.Entry(
                            partner,
                            "IN",
                            String.valueOf(dead.type()),
                            String.valueOf(dead.businessKey()),
                            dead.messageId(),
                            "DEAD",
                            cause,
                            dead.payload()),
                    clock.instant());
        }
        LOG.warning(() -> "Dead letter in " + dead.queue() + " about " + dead.businessKey() + ": " + cause);
    }
}
