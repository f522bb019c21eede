package org.kontor.ops.service;

import java.io.Serializable;

/**
 * Asks for one file to be taken.
 *
 * @param mapping null or {@code auto} to have it guessed, a name, or pairs {@code field=Column;…}
 * @param source name of the system that the lines come from; null for the mapping's own
 * @param charset null for UTF-8
 */
public record StartImportCommand(
        String kind, long fileId, String mapping, String source, String charset, boolean dryRun)
        implements Serializable {}
