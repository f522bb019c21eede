package org.kontor.ops.service;

import java.io.Serializable;

/** What a job needs to know of its run; {@code position} is the last group that is in the books. */
public record ImportWork(
        long runId,
        String kind,
        long fileId,
        String source,
        String mapping,
        String charset,
        boolean dryRun,
        String status,
        boolean staged,
        long stagedRecord,
        String position)
        implements Serializable {}
