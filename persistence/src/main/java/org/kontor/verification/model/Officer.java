package org.kontor.verification.model;

/** The member of staff who acts. */
public record Officer(long id, String name) {}
