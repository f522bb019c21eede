package org.kontor.catalog.model.structure;

/** What the values of an attribute are: amounts of its unit, words, one of a list, or yes and no. */
public enum AttributeKind {
    NUMBER,
    TEXT,
    CHOICE,
    FLAG
}
