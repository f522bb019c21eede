package org.kontor.integration.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
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

    private static final int BATCH = 100;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    @EJB
    private ClaimMessages claims;

    @EJB
    private SettleMessage settle;

    @EJB
    private TellSent tell;

    @Inject
    private QueueSender sender;

    @Resource
    private ManagedExecutorService executor;

    public void carry() {
        List<ClaimedMessage> batch = claims.claim(false, BATCH);
        while (!batch.isEmpty() && carry(batch)) {
            batch = claims.claim(false, BATCH);
        }
    }

    private boolean carry(List<ClaimedMessage> batch) {
        if (sender.sendTogether(batch)) {
            settled(batch);
            return true;
        }
        return carryOneByOne(batch);
    }

    /** Finds the message to blame, and keeps it from holding up the others. */
    private boolean carryOneByOne(List<ClaimedMessage> batch) {
        List<ClaimedMessage> sent = new ArrayList<>();
        try {
            for (int i = 0; i < batch.size(); i++) {
                ClaimedMessage message = batch.get(i);
                try {
                    sender.send(message);
                    sent.add(message);
                } catch (BrokerUnreachable away) {
                    settle.release(batch.subList(i, batch.size()), FIRST_PAUSE, away.getMessage());
                    return false;
                } catch (MessageUnsendable unsendable) {
                    settle.failed(message, FIRST_PAUSE, unsendable.getMessage());
                }
            }
            return true;
        } finally {
            settled(sent);
        }
    }

    private void settled(List<ClaimedMessage> sent) {
        if (sent.isEmpty()) {
            return;
        }
        settle.sent(sent, null);
        try {
            executor.execute(() -> tell.tell(sent));
        } catch (RejectedExecutionException busyOrStopping) {
            tell.tell(sent);
        }
    }
}
