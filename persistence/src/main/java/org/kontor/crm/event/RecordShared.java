package org.kontor.crm.event;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.integration.event.Destination;

/**
 * What we have of an account, a contact, a case, a talk or an order. The other side takes it if {@code seen} is its own
 * latest revision, and else tells what it has.
 *
 * @param kind {@code ACCOUNT}, {@code CONTACT}, {@code CASE}, {@code ACTIVITY} or {@code ORDER}
 * @param foreignKey how the other side calls it; null before it has said so
 * @param revision grows with whatever is told of the record
 * @param seen the latest revision of theirs that is contained in it; 0 for none
 * @param fields all values as text, by name; empty for none
 */
public record RecordShared(
        String kind,
        String number,
        String foreignKey,
        long revision,
        long seen,
        SortedMap<String, String> fields,
        Instant occurredAt)
        implements BusinessEvent {

    @Override
    public String context() {
        return "crm";
    }

    @Override
    public int version() {
        return 1;
    }

    /** Each revision is noted by itself. */
    @Override
    public String aggregateId() {
        return key(kind, number, revision);
    }

    public static String key(String kind, String number, long revision) {
        return kind + "/" + number + "/" + revision;
    }

    @Override
    public List<Destination> destinations() {
        return List.of(Destination.CRM);
    }
}
