package org.kontor.integration.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.kontor.kernel.Permission;

/** Messages that need a decision: dead letters, and what the relay has given up. */
@Stateless
@RolesAllowed(Permission.STAFF_MESSAGE_MANAGE)
public class FailedMessageQueries {

    @PersistenceContext
    private EntityManager entities;

    /**
     * Dead letters, newest first.
     *
     * @param openOnly whether those already decided are left out
     */
    public List<DeadLetterView> deadLetters(boolean openOnly, int first, int size) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select id, queue, message_id, business_key, type, cause, payload, died_at, state, decided_by,
                          decided_at, reason
                        from integration.dead_letter where state = 'OPEN' or not ?1
                        order by died_at desc, id desc limit ?2 offset ?3
                        """)
                .setParameter(1, openOnly)
                .setParameter(2, size)
                .setParameter(3, first)
                .getResultList();
        return rows.stream().map(row -> deadLetter((Object[]) row)).toList();
    }

    public int countDeadLetters(boolean openOnly) {
        return ((Number) entities.createNativeQuery(
                                "select count(*) from integration.dead_letter where state = 'OPEN' or not ?1")
                        .setParameter(1, openOnly)
                        .getSingleResult())
                .intValue();
    }

    /** Messages the relay has given up, newest first; with those discarded since unless {@code openOnly}. */
    public List<FailedMessageView> failedMessages(boolean openOnly, int first, int size) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select cast(id as text), destination, context || '.' || type, aggregate_id, occurred_at, attempts,
                          status, last_error, payload, decided_by, decided_at, reason
                        from integration.outbox_message where status = 'FAILED' or (status = 'DISCARDED' and not ?1)
                        order by next_attempt_at desc, id desc limit ?2 offset ?3
                        """)
                .setParameter(1, openOnly)
                .setParameter(2, size)
                .setParameter(3, first)
                .getResultList();
        return rows.stream().map(row -> failed((Object[]) row)).toList();
    }

    public int countFailedMessages(boolean openOnly) {
        return ((Number) entities.createNativeQuery(
                                """
                                select count(*) from integration.outbox_message
                                where status = 'FAILED' or (status = 'DISCARDED' and not ?1)
                                """)
                        .setParameter(1, openOnly)
                        .getSingleResult())
                .intValue();
    }

    /** How the relay stands, in one query. */
    public OutboxState state() {
        Object[] row = (Object[]) entities.createNativeQuery(
                        """
                        select count(*) filter (where status in ('WAITING', 'UNKNOWN')),
                          count(*) filter (where status = 'FAILED'),
                          min(occurred_at) filter (where status in ('WAITING', 'UNKNOWN')),
                          (select count(*) from integration.dead_letter where state = 'OPEN'),
                          (select count(*) from integration.expected_answer where answered_at is null)
                        from integration.outbox_message where status in ('WAITING', 'UNKNOWN', 'FAILED')
                        """)
                .getSingleResult();
        return new OutboxState(
                ((Number) row[0]).longValue(),
                ((Number) row[1]).longValue(),
                instant(row[2]),
                ((Number) row[3]).longValue(),
                ((Number) row[4]).longValue());
    }

    private static Instant instant(Object column) {
        return column == null ? null : ((Date) column).toInstant();
    }

    private static DeadLetterView deadLetter(Object[] row) {
        return new DeadLetterView(
                ((Number) row[0]).longValue(),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                instant(row[7]),
                (String) row[8],
                (String) row[9],
                instant(row[10]),
                (String) row[11]);
    }

    private static FailedMessageView failed(Object[] row) {
        return new FailedMessageView(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                instant(row[4]),
                ((Number) row[5]).intValue(),
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                instant(row[10]),
                (String) row[11]);
    }
}
