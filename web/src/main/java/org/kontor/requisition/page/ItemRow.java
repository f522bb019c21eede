package org.kontor.requisition.page;

import java.time.Instant;
import org.kontor.requisition.model.RequisitionRepository.Item;
import org.kontor.shell.QuickRows;

/**
 * An item of a list and what it would be in an order of the reader's now.
 *
 * @param last when the reader's company ordered it last, as far as he may know; null when it did not
 */
public record ItemRow(Item item, QuickRows.Shown shown, Instant last) {

    public boolean seen() {
        return shown.row().article() != null;
    }
}
