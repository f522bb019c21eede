package org.kontor.integration.model;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.integration.event.Destination;
import org.kontor.kernel.Ids;
import org.kontor.kernel.SqlArray;

/** Writes, claims and settles outbox rows. A message's number is taken under the lock of its aggregate. */
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

    /** One row for each destination, by one statement. */
    void add(BusinessEvent event, String payload) {
        List<String> destinations =
                event.destinations().stream().map(Destination::name).toList();
        entities.createNativeQuery(
                        """
                        insert into integration.outbox_message (id, context, type, version, aggregate_id, aggregate_seq,
                            destination, payload, occurred_at, status, attempts, next_attempt_at)
                        select m.id, ?2, ?3, ?4, ?5, 1 + coalesce((select max(b.aggregate_seq)
                            from integration.outbox_message b
                            where b.context = ?2 and b.aggregate_id = ?5 and b.destination = m.destination), 0),
                            m.destination, ?7, cast(?8 as timestamptz), 'WAITING', 0, cast(?8 as timestamptz)
                        from unnest(cast(?1 as uuid[]), cast(?6 as text[])) as m(id, destination)
                        """)
                .setParameter(
                        1,
                        array(destinations.stream()
                                .map(one -> ids.next().toString())
                                .toList()))
                .setParameter(2, event.context())
                .setParameter(3, event.type())
                .setParameter(4, event.version())
                .setParameter(5, event.aggregateId())
                .setParameter(6, SqlArray.ofTexts(destinations))
                .setParameter(7, payload)
                .setParameter(8, utc(event.occurredAt()))
                .executeUpdate();
    }

    /**
     * Stores a message that was received before, to be put into its queue once more under its old message id.
     *
     * @param properties JSON object; {@code queue} names where it goes
     */
    public void addReplay(String messageId, String businessKey, String payload, String properties, Instant at) {
        entities.createNativeQuery(
                        """
                        insert into integration.outbox_message (id, context, type, version, aggregate_id, aggregate_seq,
                            destination, payload, occurred_at, status, attempts, next_attempt_at, message_id, properties)
                        select cast(?1 as uuid), 'integration', 'Replay', 1, ?2, 1 + coalesce((select max(aggregate_seq)
                            from integration.outbox_message
                            where context = 'integration' and aggregate_id = ?2 and destination = ?3), 0),
                            ?3, ?4, cast(?5 as timestamptz), 'WAITING', 0, cast(?5 as timestamptz), ?6,
                            cast(?7 as jsonb)
                        """)
                .setParameter(1, ids.next().toString())
                .setParameter(2, businessKey)
                .setParameter(3, Destination.REPLAY.name())
                .setParameter(4, payload)
                .setParameter(5, utc(at))
                .setParameter(6, messageId)
                .setParameter(7, properties)
                .executeUpdate();
        wakeAfterCommit();
    }

    /** Lets the relays of this node look at once when the current transaction has committed. */
    public void wakeAfterCommit() {
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

    /**
     * Takes up to {@code limit} due messages, of each aggregate and destination only the oldest that is not sent, and
     * keeps them from every other node until {@code until}. A failed message holds up its own aggregate only.
     *
     * @param mail whether letters are wanted, or everything but letters
     */
    public List<ClaimedMessage> claim(boolean mail, int limit, Instant now, Instant until) {
        List<?> rows = entities.createNativeQuery(
                        """
                        with due as (
                          select o.id from integration.outbox_message o
                          where o.status in ('WAITING', 'UNKNOWN') and o.next_attempt_at <= ?1
                            and (o.destination = 'MAIL') = ?2
                            and not exists (
                              select 1 from integration.outbox_message p
                              where p.context = o.context and p.aggregate_id = o.aggregate_id
                                and p.destination = o.destination and p.aggregate_seq < o.aggregate_seq
                                and p.status in ('WAITING', 'HELD', 'UNKNOWN', 'FAILED'))
                          order by o.next_attempt_at limit ?3 for update skip locked)
                        update integration.outbox_message m set attempts = attempts + 1, next_attempt_at = ?4
                        from due where m.id = due.id
                        returning cast(m.id as text), coalesce(m.message_id, cast(m.id as text)), m.context, m.type,
                          m.version, m.aggregate_id, m.destination, m.payload, cast(m.properties as text), m.attempts
                        """)
                .setParameter(1, utc(now))
                .setParameter(2, mail)
                .setParameter(3, limit)
                .setParameter(4, utc(until))
                .getResultList();
        return rows.stream().map(row -> claimed((Object[]) row)).toList();
    }

    private static ClaimedMessage claimed(Object[] row) {
        String name = (String) row[6];
        return new ClaimedMessage(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                ((Number) row[4]).intValue(),
                (String) row[5],
                Stream.of(Destination.values())
                        .filter(destination -> destination.name().equals(name))
                        .findFirst()
                        .orElse(null),
                name,
                (String) row[7],
                (String) row[8],
                ((Number) row[9]).intValue());
    }

    /**
     * All of these have arrived, by three statements whatever their number: they are sent, those to partners are in the
     * log, and the ERP, the carriers and the CRM owe us an answer; to what the CRM told there is none but ours.
     *
     * @param patience how long until a partner is asked again for the first time; half as much longer each time
     */
    public void sent(Collection<String> messages, Instant at, String detail, Duration patience, Duration most) {
        String ids = array(messages);
        entities.createNativeQuery(
                        """
                        update integration.outbox_message set status = 'SENT', sent_at = ?2, last_error = null
                        where id = any (cast(?1 as uuid[])) and status in ('WAITING', 'UNKNOWN')
                        """)
                .setParameter(1, ids)
                .setParameter(2, utc(at))
                .executeUpdate();
        entities.createNativeQuery(
                        """
                        insert into integration.partner_message (partner, direction, type, business_key, message_id, at,
                          outcome, detail, payload, sha256)
                        select destination, 'OUT', context || '.' || type, aggregate_id,
                          coalesce(message_id, cast(id as text)), ?2, 'SENT', cast(?3 as text), payload,
                          encode(sha256(convert_to(cast(payload as text), 'UTF8')), 'hex')
                        from integration.outbox_message
                        where id = any (cast(?1 as uuid[])) and destination in ('ERP', 'CARRIER', 'CRM', 'MAIL')
                        on conflict (partner, direction, message_id) do update
                          set times = partner_message.times + 1, outcome = excluded.outcome
                        """)
                .setParameter(1, ids)
                .setParameter(2, utc(at))
                .setParameter(3, detail)
                .executeUpdate();
        entities.createNativeQuery(
                        """
                        insert into integration.expected_answer (partner, business_key, question, context,
                          first_asked_at, next_ask_at)
                        select destination, aggregate_id, type, context, cast(?2 as timestamptz),
                          cast(?2 as timestamptz) + make_interval(secs => ?3)
                        from integration.outbox_message
                        where id = any (cast(?1 as uuid[])) and (destination in ('ERP', 'CARRIER') or destination = 'CRM' and type = 'RecordShared')
                        on conflict (partner, business_key, question) do update set asked = expected_answer.asked + 1,
                          next_ask_at = cast(?2 as timestamptz)
                            + make_interval(secs => least(?3 * power(1.5, expected_answer.asked), ?4))
                        """)
                .setParameter(1, ids)
                .setParameter(2, utc(at))
                .setParameter(3, (double) patience.toSeconds())
                .setParameter(4, (double) most.toSeconds())
                .executeUpdate();
    }

    /** Not sent, or not known to be sent: to be tried again at {@code next}. */
    public void later(String id, String status, Instant next, String error) {
        entities.createNativeQuery(
                        """
                        update integration.outbox_message set status = ?2, next_attempt_at = ?3, last_error = ?4
                        where id = cast(?1 as uuid) and status in ('WAITING', 'UNKNOWN')
                        """)
                .setParameter(1, id)
                .setParameter(2, status)
                .setParameter(3, utc(next))
                .setParameter(4, error)
                .executeUpdate();
    }

    /** Gives claims back that were never tried, because the other end as a whole was out of reach. */
    public void release(Collection<String> messages, Instant next, String error) {
        entities.createNativeQuery(
                        """
                        update integration.outbox_message set attempts = greatest(attempts - 1, 0),
                          next_attempt_at = ?2, last_error = ?3
                        where id = any (cast(?1 as uuid[])) and status in ('WAITING', 'UNKNOWN')
                        """)
                .setParameter(1, array(messages))
                .setParameter(2, utc(next))
                .setParameter(3, error)
                .executeUpdate();
    }

    /** @return whether there was such a failed message */
    public boolean retryFailed(String id, String by, String reason, Instant at) {
        int rows = entities.createNativeQuery(
                        """
                        update integration.outbox_message set status = 'WAITING', attempts = 0, next_attempt_at = ?4,
                          decided_by = ?2, decided_at = ?4, reason = ?3
                        where id = cast(?1 as uuid) and status = 'FAILED'
                        """)
                .setParameter(1, id)
                .setParameter(2, by)
                .setParameter(3, reason)
                .setParameter(4, utc(at))
                .executeUpdate();
        wakeAfterCommit();
        return rows > 0;
    }

    /** A message that no relay has claimed since it was stored or given back. @return whether there was one */
    boolean stop(String context, String type, String aggregateId, Destination destination, String by) {
        return entities.createNativeQuery(
                                """
                                update integration.outbox_message set status = 'DISCARDED', decided_by = ?5,
                                  decided_at = now(), reason = 'withdrawn'
                                where context = ?1 and type = ?2 and aggregate_id = ?3 and destination = ?4
                                  and (status = 'WAITING' and attempts = 0 or status in ('FAILED', 'HELD'))
                                """)
                        .setParameter(1, context)
                        .setParameter(2, type)
                        .setParameter(3, aggregateId)
                        .setParameter(4, destination.name())
                        .setParameter(5, by)
                        .executeUpdate()
                > 0;
    }

    /** A message that no relay has claimed since it was stored or given back stays. */
    void hold(String context, String type, String aggregateId, Destination destination) {
        move("status = 'HELD'", "status = 'WAITING' and attempts = 0", context, type, aggregateId, destination);
    }

    /** What stayed leaves as soon as the transaction has committed. */
    void delay(String context, String type, String aggregateId, Destination destination, Instant until) {
        entities.createNativeQuery(
                        """
                        update integration.outbox_message set next_attempt_at = greatest(next_attempt_at, ?5)
                        where context = ?1 and type = ?2 and aggregate_id = ?3 and destination = ?4
                          and status = 'WAITING' and attempts = 0
                        """)
                .setParameter(1, context)
                .setParameter(2, type)
                .setParameter(3, aggregateId)
                .setParameter(4, destination.name())
                .setParameter(5, utc(until))
                .executeUpdate();
    }

    void letGo(String context, String type, String aggregateId, Destination destination) {
        move("status = 'WAITING', next_attempt_at = now()", "status = 'HELD'", context, type, aggregateId, destination);
        wakeAfterCommit();
    }

    private void move(
            String to, String from, String context, String type, String aggregateId, Destination destination) {
        entities.createNativeQuery("update integration.outbox_message set " + to
                        + " where context = ?1 and type = ?2 and aggregate_id = ?3 and destination = ?4 and " + from)
                .setParameter(1, context)
                .setParameter(2, type)
                .setParameter(3, aggregateId)
                .setParameter(4, destination.name())
                .executeUpdate();
    }

    /** @return whether there was such a failed message */
    public boolean discardFailed(String id, String by, String reason, Instant at) {
        int rows = entities.createNativeQuery(
                        """
                        update integration.outbox_message set status = 'DISCARDED', decided_by = ?2, decided_at = ?4,
                          reason = ?3
                        where id = cast(?1 as uuid) and status = 'FAILED'
                        """)
                .setParameter(1, id)
                .setParameter(2, by)
                .setParameter(3, reason)
                .setParameter(4, utc(at))
                .executeUpdate();
        wakeAfterCommit();
        return rows > 0;
    }

    private static String array(Collection<String> messages) {
        return messages.stream().collect(Collectors.joining(",", "{", "}"));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
