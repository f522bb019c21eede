package org.kontor.organisation.model.ownfield;

/** What a company's own field takes. */
public enum OwnKind {
    TEXT,
    NUMBER,
    DATE,
    LIST
}
