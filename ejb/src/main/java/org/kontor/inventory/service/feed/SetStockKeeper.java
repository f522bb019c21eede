package org.kontor.inventory.service.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import org.kontor.inventory.model.InventoryRule;
import org.kontor.inventory.model.feed.FeedRepository;
import org.kontor.inventory.model.feed.StockKeeper;
import org.kontor.kernel.Permission;
import org.kontor.kernel.RuleViolated;

/** Says whose figures of stock count at a site. Nothing moves by that; the next count of the ERP is taken, or no more. */
@Stateless
@RolesAllowed(Permission.STAFF_STOCK_MANAGE)
public class SetStockKeeper {

    @Inject
    private FeedRepository feed;

    /**
     * @param version of the site as it was seen
     * @throws RuleViolated {@link InventoryRule#SITE_UNKNOWN}, {@link InventoryRule#CHANGED_MEANWHILE}
     */
    public void set(String site, StockKeeper keeper, long version) {
        if (feed.keeper(site).isEmpty()) {
            throw new RuleViolated(InventoryRule.SITE_UNKNOWN, Map.of("site", site));
        }
        feed.keep(site, keeper, version);
    }
}
