package org.kontor.integration.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.integration.event.Destination;

/**
 * Where repositories leave the events of an aggregate. They are stored in the caller's transaction, so they exist if
 * and only if the change they tell of exists; the relay takes them on after the commit. Messages about one aggregate to
 * one destination leave in the order in which they were recorded.
 */
@ApplicationScoped
public class Outbox {

    private OutboxRepository repository;

    protected Outbox() {}

    @Inject
    public Outbox(OutboxRepository repository) {
        this.repository = repository;
    }

    /** Must be called inside the transaction of the change. One row is stored for each destination of the event. */
    public void record(BusinessEvent event) {
        recordAll(List.of(event));
    }

    /**
     * Keeps back what was recorded before and nobody has taken along yet.
     *
     * @return false when it has left, or may have
     */
    public boolean stop(String context, String type, String aggregateId, Destination destination, String by) {
        return repository.stop(context, type, aggregateId, destination, by);
    }

    /** Keeps what nobody has taken along yet where it stands; what is recorded behind it waits too. */
    public void hold(String context, String type, String aggregateId, Destination destination) {
        repository.hold(context, type, aggregateId, destination);
    }

    /** What was kept back may leave. */
    public void letGo(String context, String type, String aggregateId, Destination destination) {
        repository.letGo(context, type, aggregateId, destination);
    }

    /** What nobody has taken along yet leaves then, and not before. */
    public void delay(String context, String type, String aggregateId, Destination destination, Instant until) {
        repository.delay(context, type, aggregateId, destination, until);
    }

    /** As {@link #record}, for several events in the order of the list. */
    public void recordAll(List<? extends BusinessEvent> events) {
        for (BusinessEvent event : events) {
            String payload = EventJson.write(event);
            repository.add(event, payload);
        }
        if (!events.isEmpty()) {
            repository.wakeAfterCommit();
        }
    }
}
