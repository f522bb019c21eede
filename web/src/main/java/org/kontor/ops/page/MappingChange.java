package org.kontor.ops.page;

/** A field that is read otherwise than a saved mapping says. */
public record MappingChange(String field, String before, String now) {}
