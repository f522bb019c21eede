package org.kontor.inventory.service.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.integration.event.Destination;
import org.kontor.integration.model.IntegrationRule;
import org.kontor.integration.service.ExpectAnswer;
import org.kontor.inventory.event.StockMoved;
import org.kontor.inventory.model.feed.FeedRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** The ERP says that it has noted a movement of ours; the same again changes nothing. */
@Stateless
@RolesAllowed(Permission.SYSTEM)
public class NoteMovement {

    @Inject
    private FeedRepository feed;

    @EJB
    private ExpectAnswer expect;

    /** @throws RuleViolated {@link IntegrationRule#CONTENT_UNREADABLE} when there was no such movement */
    public void note(String site, String sku, long movementNo) {
        if (!feed.noted(site, sku, movementNo)) {
            throw new RuleViolated(
                    IntegrationRule.CONTENT_UNREADABLE, Map.of("movement", StockMoved.key(site, sku, movementNo)));
        }
        expect.answered(Destination.ERP, "inventory", "StockMoved", StockMoved.key(site, sku, movementNo));
    }
}
