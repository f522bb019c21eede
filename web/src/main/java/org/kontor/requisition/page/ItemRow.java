package org.kontor.requisition.page;

import org.kontor.requisition.model.RequisitionRepository.Item;
import org.kontor.shell.QuickRows;

/** An item of a list and what it would be in an order of the reader's now. */
public record ItemRow(Item item, QuickRows.Shown shown) {

    public boolean seen() {
        return shown.row().article() != null;
    }
}
