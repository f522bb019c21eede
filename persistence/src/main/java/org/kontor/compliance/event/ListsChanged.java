package org.kontor.compliance.event;

import java.util.List;

/** Other lists of those with whom trade is forbidden count from now on. Observed in the transaction that takes them. */
public record ListsChanged(List<String> codes) {

    public ListsChanged {
        codes = List.copyOf(codes);
    }
}
