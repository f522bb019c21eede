package org.kontor.inventory.service.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.kontor.identity.service.CallerQueries;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.inventory.model.feed.DifferenceRepository;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Somebody has seen to a difference between the books and says how. */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_MANAGE)
public class CloseDifference {

    @Inject
    private DifferenceRepository differences;

    @Inject
    private Clock clock;

    @EJB
    private CallerQueries callers;

    /** @throws RuleViolated {@link InventoryRule#REASON_MISSING}, {@link InventoryRule#DIFFERENCE_CLOSED} */
    public void close(long id, String reason) {
        if (reason == null || reason.isBlank()) {
            throw new RuleViolated(InventoryRule.REASON_MISSING);
        }
        differences.close(id, callers.current().personName(), reason.strip(), clock.instant());
    }
}
