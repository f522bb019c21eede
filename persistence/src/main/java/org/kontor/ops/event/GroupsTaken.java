package org.kontor.ops.event;

import java.io.Serializable;

/** What the writer of a chunk hands to the listener that counts: how the groups up to one ended. */
public record GroupsTaken(String lastGroup, LinesTaken lines) implements Serializable {}
