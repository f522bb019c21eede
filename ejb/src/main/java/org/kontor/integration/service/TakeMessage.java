package org.kontor.integration.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.kontor.integration.model.DeadLetter;
import org.kontor.integration.model.DeadLetterRepository;
import org.kontor.integration.model.InboxRepository;
import org.kontor.integration.model.InboxRepository.Finding;
import org.kontor.integration.model.PartnerMessageRepository;
import org.kontor.kernel.Sha256;

/**
 * One message, one transaction: it is entered into the inbox first, then its one use case runs. A message that was taken
 * before changes nothing; one that bears a known id but other content is put with the dead letters.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TakeMessage {

    @Inject
    private InboxRepository inbox;

    @Inject
    private DeadLetterRepository deadLetters;

    @Inject
    private PartnerMessageRepository log;

    @Inject
    private Clock clock;

    public void take(String consumer, ReceivedMessage message, Consumer<ReceivedMessage> useCase) {
        Instant now = clock.instant();
        Finding finding = inbox.take(consumer, message.messageId(), Sha256.of(message.payload()), now);
        if (finding == Finding.NEW) {
            runUseCase(message, useCase);
            log(message, "TAKEN", null, now);
        } else if (finding == Finding.DUPLICATE) {
            log(message, "DUPLICATE", null, now);
        } else {
            deadLetters.add(new DeadLetter(
                    message.queue(),
                    message.messageId(),
                    message.businessKey(),
                    message.type(),
                    "The message id was used before with other content",
                    message.payload(),
                    message.listener(),
                    now));
        }
    }

    /** Whatever goes wrong rolls the inbox entry back; it is told as one kind of failure, which nobody logs twice. */
    private static void runUseCase(ReceivedMessage message, Consumer<ReceivedMessage> useCase) {
        try {
            useCase.accept(message);
        } catch (RuntimeException failed) {
            throw new DeliveryFailed(String.valueOf(failed.getMessage()), failed);
        }
    }

    public void failed(ReceivedMessage message, String cause) {
        inbox.deliveryFailed(message.queue(), message.messageId(), cause, clock.instant());
    }

    private void log(ReceivedMessage message, String outcome, String detail, Instant at) {
        if (message.partner() == null) {
            return;
        }
        log.log(
                new PartnerMessageRepository.Entry(
                        message.partner(),
                        "IN",
                        String.valueOf(message.type()),
                        String.valueOf(message.businessKey()),
                        message.messageId(),
                        outcome,
                        detail,
                        message.payload()),
                at);
    }
}
