package org.kontor.shell;

import java.util.ArrayList;
import java.util.List;

/** A line of the quick order as it stands in the form. */
public record QuickLine(String sku, String quantity) {

    private static final int SHOWN = 3;

    /** These lines and empty ones, so that there is always room to type. */
    public static List<QuickLine> filledUp(List<QuickLine> typed) {
        List<QuickLine> lines = new ArrayList<>(typed);
        while (lines.size() < SHOWN) {
            lines.add(new QuickLine("", ""));
        }
        return lines;
    }
}
