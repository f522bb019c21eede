package org.kontor.integration.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Remembers which consumer has taken which message, and why deliveries failed. */
@ApplicationScoped
public class InboxRepository {

    /** What a consumer finds when it wants to take a message. */
    public enum Finding {
        NEW,
        DUPLICATE,
        OTHER_CONTENT
    }

    @PersistenceContext
    private EntityManager entities;

    /** Takes the message for the consumer within the current transaction; waits for one that is just being taken. */
    public Finding take(String consumer, String messageId, byte[] sha256, Instant at) {
        int rows = entities.createNativeQuery(
                        """
                        insert into integration.inbox_message (consumer, message_id, payload_sha256, received_at)
                        values (?1, ?2, ?3, ?4) on conflict do nothing
                        """)
                .setParameter(1, consumer)
                .setParameter(2, messageId)
                .setParameter(3, sha256)
                .setParameter(4, OutboxRepository.utc(at))
                .executeUpdate();
        if (rows == 1) {
            return Finding.NEW;
        }
        List<?> known = entities.createNativeQuery(
                        """
                        select payload_sha256 from integration.inbox_message
                        where consumer = ?1 and message_id = ?2
                        """)
                .setParameter(1, consumer)
                .setParameter(2, messageId)
                .getResultList();
        boolean same = !known.isEmpty() && Arrays.equals((byte[]) known.get(0), sha256);
        return same ? Finding.DUPLICATE : Finding.OTHER_CONTENT;
    }

    public void deliveryFailed(String queue, String messageId, String cause, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into integration.failed_delivery (queue, message_id, cause, failed_at)
                        values (?1, ?2, ?3, ?4)
                        on conflict (queue, message_id) do update set attempts = failed_delivery.attempts + 1,
                          cause = excluded.cause, failed_at = excluded.failed_at
                        """)
                .setParameter(1, queue)
                .setParameter(2, messageId)
                .setParameter(3, cause)
                .setParameter(4, OutboxRepository.utc(at))
                .executeUpdate();
    }

    /** Removes and returns why the deliveries of this message failed; null if that is not known. */
    public String takeCause(String queue, String messageId) {
        List<?> causes = entities.createNativeQuery(
                        """
                        delete from integration.failed_delivery where queue = ?1 and message_id = ?2 returning cause
                        """)
                .setParameter(1, queue)
                .setParameter(2, messageId)
                .getResultList();
        return causes.isEmpty() ? null : (String) causes.get(0);
    }
}
