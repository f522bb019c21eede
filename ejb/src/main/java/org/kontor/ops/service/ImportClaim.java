package org.kontor.ops.service;

import java.io.Serializable;

/**
 * A run that this node may work on, and nobody else as long as the lease is kept.
 *
 * @param executionId what the job repository called it before, or null
 */
public record ImportClaim(long runId, String lease, String job, long epoch, String owner, Long executionId)
        implements Serializable {}
