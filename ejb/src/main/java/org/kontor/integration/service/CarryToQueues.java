package org.kontor.integration.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kontor.integration.event.MessageSent;
import org.kontor.integration.model.ClaimedMessage;
import org.kontor.kernel.Permission;

/**
 * Carries what is due from the outbox to the queues until nothing is left: claim in one transaction, send in none,
 * settle in another. A crash in between sends a message again under the same id, and the broker drops the second one.
 */
@Stateless
@PermitAll
@RunAs(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CarryToQueues {

    private static final Logger LOG = Logger.getLogger(CarryToQueues.class.getName());
    private static final int BATCH = 50;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    @EJB
    private ClaimMessages claims;

    @EJB
    private SettleMessage settle;

    @Inject
    private QueueSender sender;

    @Inject
    private Event<MessageSent> told;

    @Inject
    private Clock clock;

    public void carry() {
        List<ClaimedMessage> batch = claims.claim(false, BATCH);
        while (!batch.isEmpty() && carry(batch)) {
            batch = claims.claim(false, BATCH);
        }
    }

    private boolean carry(List<ClaimedMessage> batch) {
        for (int i = 0; i < batch.size(); i++) {
            ClaimedMessage message = batch.get(i);
            try {
                sender.send(message);
            } catch (BrokerUnreachable away) {
                settle.release(batch.subList(i, batch.size()), FIRST_PAUSE, away.getMessage());
                return false;
            } catch (MessageUnsendable unsendable) {
                settle.failed(message, FIRST_PAUSE, unsendable.getMessage());
                continue;
            }
            settle.sent(message, null);
            tell(message);
        }
        return true;
    }

    private void tell(ClaimedMessage message) {
        try {
            told.fire(new MessageSent(
                    message.destination(), message.context(), message.type(), message.aggregateId(), clock.instant()));
        } catch (RuntimeException listenerFailed) {
            LOG.log(Level.FINE, listenerFailed, () -> "A listener did not take the news of " + message.id());
        }
    }
}
