package org.kontor.integration.event;

import java.time.Instant;
import java.util.List;

/**
 * Something that has happened to one aggregate and that others must learn of. Implemented by records whose components
 * are the content; a published version never changes its meaning, a new need is a new version.
 */
public interface BusinessEvent {

    /** The context that speaks, such as {@code order}. */
    String context();

    /** Version of this event's form, from 1. */
    int version();

    /** The number by which people know the aggregate; messages of one aggregate keep their order. */
    String aggregateId();

    Instant occurredAt();

    /** Who hears it; one message each. */
    List<Destination> destinations();

    /** Name of the event in the past tense. */
    default String type() {
        return getClass().getSimpleName();
    }
}
