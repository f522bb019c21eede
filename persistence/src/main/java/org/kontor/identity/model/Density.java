package org.kontor.identity.model;

/** How close the rows of lists stand. */
public enum Density {
    COMFORTABLE,
    COMPACT
}
