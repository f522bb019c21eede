package org.kontor.integration.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kontor.integration.event.MessageSent;
import org.kontor.integration.model.ClaimedMessage;
import org.kontor.kernel.Permission;

/** Tells those in this server who want to know that messages have been sent; none of them can hold up the sending. */
@Stateless
@PermitAll
@RunAs(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TellSent {

    private static final Logger LOG = Logger.getLogger(TellSent.class.getName());

    @Inject
    private Event<MessageSent> told;

    @Inject
    private Clock clock;

    public void tell(List<ClaimedMessage> messages) {
        for (ClaimedMessage message : messages) {
            try {
                told.fire(new MessageSent(
                        message.destination(),
                        message.context(),
                        message.type(),
                        message.aggregateId(),
                        clock.instant()));
            } catch (RuntimeException listenerFailed) {
                LOG.log(Level.FINE, listenerFailed, () -> "A listener did not take the news of " + message.id());
            }
        }
    }
}
