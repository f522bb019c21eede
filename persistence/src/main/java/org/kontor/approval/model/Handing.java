package org.kontor.approval.model;

import java.time.Instant;

/**
 * An approver's wish that somebody else decide in his place.
 *
 * @param said what the other shall read; the verdict in it means nothing
 */
public record Handing(long fromId, String fromName, long toId, Said said) {

    Instant at() {
        return said.at();
    }
}
