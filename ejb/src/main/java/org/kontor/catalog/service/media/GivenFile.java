package org.kontor.catalog.service.media;

/** A file as somebody hands it in. */
public record GivenFile(String name, byte[] content) {}
