package org.kontor.ops.service;

import java.io.Serializable;

/** A file that was handed in. */
public record ImportFileView(long id, String name, long sizeBytes) implements Serializable {}
