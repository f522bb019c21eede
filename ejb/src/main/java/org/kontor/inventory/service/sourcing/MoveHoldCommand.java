package org.kontor.inventory.service.sourcing;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Goods of a line are to be held at another site.
 *
 * @param quantity in the unit in which the article is kept
 * @param reason why, in words, 1 to 1000 characters
 */
public record MoveHoldCommand(
        String orderNumber,
        int lineNo,
        long productId,
        String fromSite,
        String toSite,
        BigDecimal quantity,
        String actor,
        String reason,
        Instant at) {}
