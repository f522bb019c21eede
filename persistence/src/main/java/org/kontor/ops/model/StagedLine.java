package org.kontor.ops.model;

import java.util.UUID;

/**
 * A line that was read and understood.
 *
 * @param groupKey lines with the same key are taken in one transaction: the number of the document or the article
 * @param fingerprint equal for lines with equal content from the same source, whatever file they came in
 * @param fields values in the order that the taking statement expects, plain text, never null
 */
public record StagedLine(long recordNo, String groupKey, UUID fingerprint, String[] fields) {}
