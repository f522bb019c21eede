package org.kontor.inventory.message;

import java.util.Map;
import org.kontor.integration.model.IntegrationRule;
import org.kontor.kernel.RuleViolated;

/** The ERP has noted a movement of ours, as it writes it. */
public record MovementNoted(String site, String sku, Long movementNo) {

    /** @throws RuleViolated {@link IntegrationRule#CONTENT_UNREADABLE} if something is missing */
    MovementNoted complete() {
        if (site == null || sku == null || movementNo == null || movementNo < 1) {
            throw new RuleViolated(IntegrationRule.CONTENT_UNREADABLE, Map.of("noted", this));
        }
        return this;
    }
}
