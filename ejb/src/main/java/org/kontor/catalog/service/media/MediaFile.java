package org.kontor.catalog.service.media;

/** A file to be sent. @param name null for a picture */
public record MediaFile(String name, String mediaType, byte[] content) {}
