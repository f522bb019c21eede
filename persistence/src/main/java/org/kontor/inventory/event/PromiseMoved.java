package org.kontor.inventory.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.integration.event.Destination;

/** What lines of an order wait for comes later than was promised. Days that come nearer are told by nobody. */
public record PromiseMoved(String orderNumber, Instant occurredAt, List<MovedLine> lines) implements BusinessEvent {

    /**
     * A line that waits longer.
     *
     * @param after null when nobody knows the day any more
     */
    public record MovedLine(int lineNo, LocalDate before, LocalDate after) {}

    public PromiseMoved {
        lines = List.copyOf(lines);
    }

    @Override
    public String context() {
        return "inventory";
    }

    @Override
    public int version() {
        return 1;
    }

    /** Names the first line too: lines of one order wait for articles that others move at the same time. */
    @Override
    public String aggregateId() {
        return orderNumber + "-" + lines.get(0).lineNo();
    }

    @Override
    public List<Destination> destinations() {
        return List.of(Destination.ORDER_MAIL);
    }
}
