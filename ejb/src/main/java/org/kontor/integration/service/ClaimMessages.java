package org.kontor.integration.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kontor.integration.model.ClaimedMessage;
import org.kontor.integration.model.OutboxRepository;
import org.kontor.kernel.Permission;

/** Takes the next due messages for this node, in a transaction of its own, so that nothing is locked while they travel. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ClaimMessages {

    /** After this time a claim of a node that died is free again. */
    private static final Duration CLAIM = Duration.ofSeconds(20);

    @Inject
    private OutboxRepository outbox;

    @Inject
    private Clock clock;

    /** @param mail whether letters are wanted, or everything else */
    public List<ClaimedMessage> claim(boolean mail, int limit) {
        Instant now = clock.instant();
        return outbox.claim(mail, limit, now, now.plus(CLAIM));
    }
}
