package org.kontor.inventory.service.purchase;

import java.time.Instant;
import java.time.LocalDate;
import org.kontor.inventory.model.purchase.PurchaseState;

/**
 * A purchase order in the list of all.
 *
 * @param next day on which the next of what is still to come is expected; null when nothing is
 * @param today when it was looked at
 */
public record PurchaseRow(
        String number,
        String supplier,
        String site,
        Instant openedAt,
        int lines,
        LocalDate next,
        LocalDate today,
        PurchaseState state) {

    /** Whether something should have come before today. */
    public boolean late() {
        return next != null && next.isBefore(today);
    }
}
