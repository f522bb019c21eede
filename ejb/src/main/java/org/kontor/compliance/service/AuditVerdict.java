package org.kontor.compliance.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kontor.compliance.model.AuditFault;

/**
 * Whether the trail is whole.
 *
 * @param anchoredUntil time of the last good anchor; null without any
 */
public record AuditVerdict(
        Instant at, long entries, int anchors, Instant anchoredUntil, Duration took, List<AuditFault> faults) {

    public AuditVerdict {
        faults = List.copyOf(faults);
    }

    public boolean whole() {
        return faults.isEmpty();
    }

    public long tookMillis() {
        return took.toMillis();
    }
}
