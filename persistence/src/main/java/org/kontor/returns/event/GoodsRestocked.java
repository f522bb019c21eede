package org.kontor.returns.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.integration.event.Destination;

/**
 * Goods that came back were found fit for sale and lie at a site.
 *
 * @param inspectionId names what was found for good: the same news twice is one
 * @param site code of the site
 * @param quantity in the unit that the article is kept in
 */
public record GoodsRestocked(
        String returnNumber, long inspectionId, String site, long productId, BigDecimal quantity, Instant occurredAt)
        implements BusinessEvent {

    @Override
    public String context() {
        return "returns";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String aggregateId() {
        return returnNumber;
    }

    @Override
    public List<Destination> destinations() {
        return List.of(Destination.INVENTORY);
    }
}
