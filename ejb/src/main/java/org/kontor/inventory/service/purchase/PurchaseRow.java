package org.kontor.inventory.service.purchase;

import java.time.Instant;
import java.time.LocalDate;
import org.kontor.inventory.model.purchase.PurchaseState;

/**
 * A purchase order in the list of all.
 *
 * @param next day on which the next of what is still to come is expected; null when nothing is
 */
public record PurchaseRow(
        String number,
        String supplier,
        String site,
        Instant openedAt,
        int lines,
        LocalDate next,
        boolean late,
        PurchaseState state) {}
