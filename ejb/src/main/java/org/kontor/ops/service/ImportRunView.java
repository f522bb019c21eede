package org.kontor.ops.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;

/**
 * One import as people and programs see it.
 *
 * @param read lines of the file after the header, so far
 * @param taken lines that are in the books, of which {@code unchanged} were there before
 * @param progressPercent 0 to 100, counted from bytes read and lines taken
 * @param failureRule key of the rule that refused the file or ended the run, or null
 * @param node the node that works or worked on it, or null
 * @param leaseUntil until when that node need not be heard of, or null
 * @param attempts how many times a node began or went on
 */
public record ImportRunView(
        long id,
        String kind,
        String fileName,
        long sizeBytes,
        String source,
        String mapping,
        boolean dryRun,
        String status,
        String requestedBy,
        Instant requestedAt,
        Instant startedAt,
        Instant endedAt,
        long read,
        long taken,
        long refused,
        long unchanged,
        long created,
        long changed,
        int progressPercent,
        String failureRule,
        Map<String, String> failureDetails,
        String node,
        Instant leaseUntil,
        int attempts,
        Long executionId)
        implements Serializable {

    public boolean stoppable() {
        return status.equals("WAITING") || status.equals("RUNNING");
    }

    public boolean restartable() {
        return status.equals("STOPPED") || status.equals("FAILED");
    }

    public boolean ended() {
        return !stoppable() && !status.equals("STOPPING");
    }
}
