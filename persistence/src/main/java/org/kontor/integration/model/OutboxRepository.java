package org.kontor.integration.model;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.ZoneOffset;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.integration.event.Destination;
import org.kontor.kernel.Ids;

/** Writes outbox rows. The number of a message within its aggregate is taken under the aggregate's own lock. */
@ApplicationScoped
public class OutboxRepository {

    @PersistenceContext
    private EntityManager entities;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private Ids ids;

    @Inject
    private OutboxSignal signal;

    void add(BusinessEvent event, Destination destination, String payload) {
        entities.createNativeQuery(
                        """
                        insert into integration.outbox_message (id, context, type, version, aggregate_id, aggregate_seq,
                            destination, payload, occurred_at, status, attempts, next_attempt_at)
                        select cast(?1 as uuid), ?2, ?3, ?4, ?5, 1 + coalesce((select max(aggregate_seq)
                            from integration.outbox_message
                            where context = ?2 and aggregate_id = ?5 and destination = ?6), 0),
                            ?6, ?7, cast(?8 as timestamptz), 'WAITING', 0, cast(?8 as timestamptz)
                        """)
                .setParameter(1, ids.next().toString())
                .setParameter(2, event.context())
                .setParameter(3, event.type())
                .setParameter(4, event.version())
                .setParameter(5, event.aggregateId())
                .setParameter(6, destination.name())
                .setParameter(7, payload)
                .setParameter(8, event.occurredAt().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    void wakeAfterCommit() {
        if (transaction.getResource(OutboxSignal.class) != null) {
            return;
        }
        transaction.putResource(OutboxSignal.class, Boolean.TRUE);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before the commit
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    signal.raise();
                }
            }
        });
    }
}
