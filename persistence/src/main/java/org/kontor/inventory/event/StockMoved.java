package org.kontor.inventory.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.integration.event.BusinessEvent;
import org.kontor.integration.event.Destination;

/**
 * Goods came or went at a site whose books the ERP keeps. It carries the sum of all our movements of the article there, so
 * that any later one makes up for those that were lost, and one that comes late or twice changes nothing.
 *
 * @param unit that the article is kept in
 * @param movementNo counts our movements of this article at this site, from 1
 * @param moved sum of the first {@code movementNo} movements, in the unit; negative when more went than came
 */
public record StockMoved(String site, String sku, String unit, long movementNo, BigDecimal moved, Instant occurredAt)
        implements BusinessEvent {

    @Override
    public String context() {
        return "inventory";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String aggregateId() {
        return key(site, sku, movementNo);
    }

    /** By which a movement is asked for and noted. */
    public static String key(String site, String sku, long movementNo) {
        return site + "/" + sku + "/" + movementNo;
    }

    @Override
    public List<Destination> destinations() {
        return List.of(Destination.ERP);
    }
}
