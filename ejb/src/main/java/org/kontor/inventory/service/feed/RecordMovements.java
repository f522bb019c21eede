package org.kontor.inventory.service.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.kontor.integration.model.Outbox;
import org.kontor.inventory.event.StockMoved;
import org.kontor.inventory.model.feed.FeedRepository;
import org.kontor.kernel.Permission;

/** Leaves word for the ERP of what came and went at its sites; several movements of one article are told as one. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class RecordMovements {

    private static final int AT_ONCE = 200;

    @Inject
    private FeedRepository feed;

    @Inject
    private Outbox outbox;

    /** @return whether there may be more */
    public boolean some() {
        List<StockMoved> moved = feed.untold(AT_ONCE);
        outbox.recordAll(moved);
        return moved.size() == AT_ONCE;
    }
}
