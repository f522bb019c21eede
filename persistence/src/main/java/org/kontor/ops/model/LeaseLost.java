package org.kontor.ops.model;

import jakarta.ejb.ApplicationException;

/** Another node has taken the work over; what this one still wanted to write is not written. */
@ApplicationException(rollback = true)
public class LeaseLost extends RuntimeException {

    public LeaseLost(long runId, long epoch) {
        super("import " + runId + " is no longer ours in epoch " + epoch);
    }
}
