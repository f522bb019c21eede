package org.kontor.ops.event;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * Record numbers of the lines that are new in the books, and of those that altered what was there.
 *
 * @param notTaken what the lines carry and was left out, by name, with the number of lines
 */
public record LinesWritten(List<Long> created, List<Long> changed, Map<String, Long> notTaken) implements Serializable {

    public LinesWritten {
        created = List.copyOf(created);
        changed = List.copyOf(changed);
        notTaken = Map.copyOf(notTaken);
    }

    public LinesWritten(List<Long> created, List<Long> changed) {
        this(created, changed, Map.of());
    }
}
