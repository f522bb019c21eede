package org.kontor.organisation.model.ownfield;

/** Where a company's own field is asked: once for the order, or for each of its lines. */
public enum OwnPlace {
    ORDER,
    LINE
}
