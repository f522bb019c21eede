package org.kontor.ops.service;

import java.io.Serializable;

/** Something that lines of a file carry and no field of ours holds, and how many lines carry it. */
public record ImportNoteRow(String what, long lines) implements Serializable {}
