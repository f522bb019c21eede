package org.kontor.kernel.foreign;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number as the sheet counts, the first is 1
 * @param cells up to the last one that is there; those between are empty
 */
public record WorkbookRow(int number, List<WorkbookCell> cells) {

    public WorkbookRow {
        cells = List.copyOf(cells);
    }
}
