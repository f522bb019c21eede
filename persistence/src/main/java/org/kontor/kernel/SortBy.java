package org.kontor.kernel;

import java.io.Serializable;

/** How a list is ordered: the name of a column that its reader allows, and the direction. */
public record SortBy(String column, boolean ascending) implements Serializable {

    /** Reads the form used in addresses: {@code placed} or, descending, {@code -placed}; null for none. */
    public static SortBy parse(String text) {
        if (text == null || text.isBlank() || text.equals("-")) {
            return null;
        }
        return text.startsWith("-") ? new SortBy(text.substring(1), false) : new SortBy(text, true);
    }

    @Override
    public String toString() {
        return ascending ? column : "-" + column;
    }
}
