package org.kontor.inventory.service.reorder;

import java.util.List;

/** One page of what is to be ordered again. @param total on all pages */
public record ReorderList(List<ReorderRow> rows, long total) {

    public ReorderList {
        rows = List.copyOf(rows);
    }
}
