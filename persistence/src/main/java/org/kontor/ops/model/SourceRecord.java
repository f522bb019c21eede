package org.kontor.ops.model;

import java.io.Serializable;
import java.util.List;

/**
 * One record of a file, as it stands there.
 *
 * @param recordNo the first record after the header is 1
 * @param lineNo the line of the file on which it starts, the header's is 1
 */
public record SourceRecord(long recordNo, long lineNo, List<String> cells) implements Serializable {}
