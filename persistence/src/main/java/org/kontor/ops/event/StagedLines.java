package org.kontor.ops.event;

import java.io.Serializable;

/**
 * Lines of one run that wait in the staging table: those whose group lies between two group keys, both included.
 *
 * @param source name of the system that the lines come from
 * @param dryRun true when they must only be judged, not taken
 */
public record StagedLines(long runId, String source, String firstGroup, String lastGroup, boolean dryRun)
        implements Serializable {}
