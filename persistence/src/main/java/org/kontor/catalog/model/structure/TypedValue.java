package org.kontor.catalog.model.structure;

/** A value of an attribute as somebody typed it. @param chinese empty where it is the same word, as {@code german} */
public record TypedValue(String value, String chinese, String german) {}
