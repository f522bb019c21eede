package org.kontor.crm.event;

import java.time.Instant;
import java.util.List;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.integration.event.Destination;

/**
 * What the other side told of a record has been taken, so that it need not be told again. Nobody answers it.
 *
 * @param revision of theirs
 */
public record RecordTaken(String kind, String number, String foreignKey, long revision, Instant occurredAt)
        implements BusinessEvent {

    @Override
    public String context() {
        return "crm";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String aggregateId() {
        return RecordShared.key(kind, number, revision);
    }

    @Override
    public List<Destination> destinations() {
        return List.of(Destination.CRM);
    }
}
