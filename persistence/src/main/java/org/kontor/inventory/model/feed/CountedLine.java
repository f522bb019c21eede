package org.kontor.inventory.model.feed;

import java.math.BigDecimal;

/**
 * What the ERP counts of one article at a site.
 *
 * @param onHand in the unit that the article is kept in
 * @param lastMovement number of the last movement of ours that the figure contains; 0 when it contains none
 */
public record CountedLine(String sku, BigDecimal onHand, long lastMovement) {}
