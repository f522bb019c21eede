package org.kontor.integration.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.kontor.kernel.Ids;

/**
 * Which partner owes us which answer. A question is the type of the message that was sent; as long as nobody answers,
 * the same message goes out again under a new message id, which partners recognise by the number in it.
 */
@ApplicationScoped
public class ExpectedAnswerRepository {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Ids ids;

    @Inject
    private OutboxRepository outbox;

    /** Notes the answer, even if it overtook the note that we asked. */
    public void answered(String partner, String key, String question, String context, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into integration.expected_answer (partner, business_key, question, context,
                          first_asked_at, answered_at)
                        values (?1, ?2, ?3, ?4, ?5, ?5)
                        on conflict (partner, business_key, question)
                        do update set answered_at = coalesce(expected_answer.answered_at, excluded.answered_at)
                        """)
                .setParameter(1, partner)
                .setParameter(2, key)
                .setParameter(3, question)
                .setParameter(4, context)
                .setParameter(5, OutboxRepository.utc(at))
                .executeUpdate();
    }

    /** Gives the partner more time, if it still owes the answer. */
    public void postpone(String partner, String key, String question, Instant nextAsk) {
        entities.createNativeQuery(
                        """
                        update integration.expected_answer set next_ask_at = ?4
                        where partner = ?1 and business_key = ?2 and question = ?3 and answered_at is null
                        """)
                .setParameter(1, partner)
                .setParameter(2, key)
                .setParameter(3, question)
                .setParameter(4, OutboxRepository.utc(nextAsk))
                .executeUpdate();
    }

    /** How often the partner was asked so far; 0 if never. */
    public int timesAsked(String partner, String key, String question) {
        List<?> asked = entities.createNativeQuery(
                        """
                        select asked from integration.expected_answer
                        where partner = ?1 and business_key = ?2 and question = ?3
                        """)
                .setParameter(1, partner)
                .setParameter(2, key)
                .setParameter(3, question)
                .getResultList();
        return asked.isEmpty() ? 0 : ((Number) asked.get(0)).intValue();
    }

    /**
     * Puts the questions whose patience has run out into the outbox again. Those asked {@code most} times are left
     * alone for good.
     *
     * @return numbers of the aggregates that were asked for
     */
    public List<String> askAgain(int limit, int most, Instant now, Instant notBefore) {
        List<?> due = entities.createNativeQuery(
                        """
                        select partner, business_key, question, context from integration.expected_answer
                        where answered_at is null and next_ask_at <= ?1 and asked < ?2
                        order by next_ask_at limit ?3 for update skip locked
                        """)
                .setParameter(1, OutboxRepository.utc(now))
                .setParameter(2, most)
                .setParameter(3, limit)
                .getResultList();
        due.forEach(row -> sendAgain((Object[]) row, now, notBefore));
        if (!due.isEmpty()) {
            outbox.wakeAfterCommit();
        }
        return due.stream().map(row -> (String) ((Object[]) row)[1]).toList();
    }

    /** What came of wanting to ask now. */
    public enum AskedNow {
        SENT,
        /** A message about the same is still to be sent. */
        ON_ITS_WAY,
        /** It was asked so long ago that the message is gone. */
        NOT_KEPT
    }

    /**
     * Puts one question that was asked into the outbox again now, answered or not and however often it was asked; of two who
     * want it at once the second finds it on its way.
     */
    public AskedNow askNow(String partner, String key, String question, Instant now, Instant notBefore) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        """
                        select e.partner, e.business_key, e.question, e.context from integration.expected_answer e
                        where e.partner = ?1 and e.business_key = ?2 and e.question = ?3 for update
                        """)
                .setParameter(1, partner)
                .setParameter(2, key)
                .setParameter(3, question)
                .getSingleResult();
        if (sendAgain(row, now, notBefore)) {
            outbox.wakeAfterCommit();
            return AskedNow.SENT;
        }
        return isOnItsWay(row) ? AskedNow.ON_ITS_WAY : AskedNow.NOT_KEPT;
    }

    private boolean isOnItsWay(Object[] row) {
        return (Boolean) entities.createNativeQuery(
                        """
                        select exists (select 1 from integration.outbox_message w where w.context = ?1
                          and w.aggregate_id = ?2 and w.destination = ?3 and w.status in ('WAITING', 'HELD', 'UNKNOWN', 'FAILED'))
                        """)
                .setParameter(1, row[3])
                .setParameter(2, row[1])
                .setParameter(3, row[0])
                .getSingleResult();
    }

    private boolean sendAgain(Object[] row, Instant now, Instant notBefore) {
        int sent = entities.createNativeQuery(
                        """
                        insert into integration.outbox_message (id, context, type, version, aggregate_id, aggregate_seq,
                          destination, payload, occurred_at, status, attempts, next_attempt_at, properties)
                        select cast(?1 as uuid), context, type, version, aggregate_id,
                          (select max(aggregate_seq) + 1 from integration.outbox_message s where s.context = o.context
                            and s.aggregate_id = o.aggregate_id and s.destination = o.destination),
                          destination, payload, ?6, 'WAITING', 0, ?6, '{"kontor_again":"true"}'
                        from integration.outbox_message o
                        where context = ?2 and aggregate_id = ?3 and destination = ?4 and type = ?5
                          and not exists (select 1 from integration.outbox_message w where w.context = o.context
                            and w.aggregate_id = o.aggregate_id and w.destination = o.destination
                            and w.status in ('WAITING', 'HELD', 'UNKNOWN', 'FAILED'))
                        order by aggregate_seq limit 1
                        """)
                .setParameter(1, ids.next().toString())
                .setParameter(2, row[3])
                .setParameter(3, row[1])
                .setParameter(4, row[0])
                .setParameter(5, row[2])
                .setParameter(6, OutboxRepository.utc(now))
                .executeUpdate();
        entities.createNativeQuery(
                        """
                        update integration.expected_answer set next_ask_at = ?4
                        where partner = ?1 and business_key = ?2 and question = ?3
                        """)
                .setParameter(1, row[0])
                .setParameter(2, row[1])
                .setParameter(3, row[2])
                .setParameter(4, OutboxRepository.utc(notBefore))
                .executeUpdate();
        return sent > 0;
    }

    /** Ends the waiting for those that were asked {@code most} times in vain and names them. */
    public List<String> giveUp(int most, Instant now) {
        List<?> given = entities.createNativeQuery(
                        """
                        update integration.expected_answer set next_ask_at = null
                        where answered_at is null and next_ask_at <= ?1 and asked >= ?2
                        returning partner || ' ' || business_key
                        """)
                .setParameter(1, OutboxRepository.utc(now))
                .setParameter(2, most)
                .getResultList();
        return given.stream().map(String.class::cast).toList();
    }
}
