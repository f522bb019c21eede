package org.kontor.approval.event;

/**
 * Somebody who is asked.
 *
 * @param deputyForId whose place is taken while he is away, or null
 */
public record Approver(long personId, String name, Long deputyForId, String deputyForName) {

    public Approver(long personId, String name) {
        this(personId, name, null, null);
    }
}
