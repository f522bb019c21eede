package org.kontor.ops.model;

import java.io.Serializable;

/** How many records of a file were read, and how many of its bytes were used for that. */
public record ReadSoFar(long records, long fileBytes) implements Serializable {}
