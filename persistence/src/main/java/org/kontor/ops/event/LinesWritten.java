package org.kontor.ops.event;

import java.io.Serializable;
import java.util.List;

/** Record numbers of the lines that are new in the books, and of those that altered what was there. */
public record LinesWritten(List<Long> created, List<Long> changed) implements Serializable {

    public LinesWritten {
        created = List.copyOf(created);
        changed = List.copyOf(changed);
    }
}
