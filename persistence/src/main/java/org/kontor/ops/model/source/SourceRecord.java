package org.kontor.ops.model.source;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * One record of a file, as it stands there.
 *
 * @param recordNo the first record after the header is 1
 * @param lineNo the line of the file on which it starts, the header's is 1
 * @param numbers places of cells that the file holds as numbers, not as text; they have a point before their decimals
 * @param notTaken names of what the record carries and the header has no column for
 */
public record SourceRecord(long recordNo, long lineNo, List<String> cells, Set<Integer> numbers, List<String> notTaken)
        implements Serializable {

    public SourceRecord(long recordNo, long lineNo, List<String> cells) {
        this(recordNo, lineNo, cells, Set.of(), List.of());
    }
}
