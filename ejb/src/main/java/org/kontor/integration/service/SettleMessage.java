package org.kontor.integration.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.logging.Logger;
import org.kontor.integration.model.ClaimedMessage;
import org.kontor.integration.model.OutboxRepository;
import org.kontor.integration.model.PartnerMessageRepository;
import org.kontor.kernel.Permission;

/** Writes down what became of a claimed message. Ten failures end the trying, loudly; staff decide then. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SettleMessage {

    private static final Logger LOG = Logger.getLogger(SettleMessage.class.getName());
    private static final int MOST_ATTEMPTS = 10;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    @Inject
    private OutboxRepository outbox;

    @Inject
    private PartnerMessageRepository log;

    @Inject
    private IntegrationSettings settings;

    @Inject
    private Clock clock;

    /** The other end has them. A partner whose answer is needed is asked again when it does not come in time. */
    public void sent(List<ClaimedMessage> messages, String detail) {
        outbox.sent(
                messages.stream().map(ClaimedMessage::id).toList(),
                clock.instant(),
                detail,
                settings.patience(1),
                IntegrationSettings.LONGEST_PATIENCE);
    }

    /** Not delivered: tried again after a growing pause, given up after ten tries. */
    public void failed(ClaimedMessage message, Duration firstPause, String error) {
        if (message.attempts() >= MOST_ATTEMPTS) {
            refused(message, error);
        } else {
            Duration pause = pause(message.attempts(), firstPause);
            outbox.later(message.id(), "WAITING", clock.instant().plus(pause), error);
        }
    }

    /** Nobody knows whether it arrived: it is sent again under the same message id, and the receiver can tell. */
    public void unknown(ClaimedMessage message, Duration firstPause, String error) {
        if (message.attempts() >= MOST_ATTEMPTS) {
            refused(message, error);
        } else {
            Duration pause = pause(message.attempts(), firstPause);
            outbox.later(message.id(), "UNKNOWN", clock.instant().plus(pause), error);
            log(message, "UNKNOWN", error, clock.instant());
        }
    }

    /** Will never be delivered as it is: staff must look. */
    public void refused(ClaimedMessage message, String error) {
        Instant now = clock.instant();
        outbox.later(message.id(), "FAILED", now, error);
        if (message.destination() == null || message.destination().isPartner()) {
            log(message, "FAILED", error, now);
        }
        LOG.severe(() -> "Message " + message.id() + " (" + message.context() + "." + message.type() + " of "
                + message.aggregateId() + ") to " + message.destinationName() + " failed for good after "
                + message.attempts() + " attempts: " + error);
    }

    /** None of these was tried: the other end as a whole is out of reach. */
    public void release(Collection<ClaimedMessage> messages, Duration pause, String error) {
        outbox.release(
                messages.stream().map(ClaimedMessage::id).toList(),
                clock.instant().plus(pause),
                error);
    }

    private void log(ClaimedMessage message, String outcome, String detail, Instant at) {
        log.log(
                new PartnerMessageRepository.Entry(
                        message.destinationName(),
                        "OUT",
                        message.context() + "." + message.type(),
                        message.aggregateId(),
                        message.messageId(),
                        outcome,
                        detail,
                        message.payload()),
                at);
    }

    private static Duration pause(int attempts, Duration first) {
        Duration pause = first.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
