package org.kontor.catalog.model.proposal;

/** The member of staff who proposes or decides. */
public record Colleague(long id, String name) {}
