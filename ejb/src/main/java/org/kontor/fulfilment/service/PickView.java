package org.kontor.fulfilment.service;

import java.util.List;
import java.util.Optional;
import org.kontor.fulfilment.model.ShipmentState;

/** A delivery as it is fetched from the shelves. @param lines in the order of walking */
public record PickView(DeliveryView delivery, List<PickLineView> lines) {

    /** Whether it waits for that: of what a carrier knows nothing is fetched any more. */
    public boolean open() {
        return delivery.state() == ShipmentState.SCHEDULED;
    }

    public boolean complete() {
        return left() == 0;
    }

    /** How many lines are not complete. */
    public int left() {
        return (int) lines.stream().filter(line -> !line.complete()).count();
    }

    public boolean isShort() {
        return lines.stream().anyMatch(PickLineView::isShort);
    }

    public boolean begun() {
        return lines.stream().anyMatch(PickLineView::begun);
    }

    public Optional<PickLineView> line(int lineNo) {
        return lines.stream().filter(line -> line.lineNo() == lineNo).findFirst();
    }

    /** Where to go on: the line wanted, else the first of which something is left to fetch. */
    public Optional<PickLineView> at(int lineNo) {
        return line(lineNo)
                .or(() -> lines.stream().filter(line -> !line.settled()).findFirst());
    }
}
