package org.kontor.order.service.sourcing;

import java.math.BigDecimal;

/**
 * Goods of a line are to come from another site.
 *
 * @param quantity in the unit in which the article is kept; null when what was typed cannot be read
 */
public record MoveSourceCommand(
        String number, int lineNo, String fromSite, String toSite, BigDecimal quantity, String reason) {}
