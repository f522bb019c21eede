package org.kontor.ops.service;

import java.io.Serializable;

/**
 * What became of one line of an import.
 *
 * @param recordNo which record of the file, the first is 1
 * @param key number of the article; null when the line could not be read
 * @param outcome CREATED, CHANGED, UNCHANGED or REFUSED
 * @param reason key of the rule that a refused line broke, else null
 */
public record ImportItemView(long recordNo, String key, String outcome, String reason, String field, String detail)
        implements Serializable {}
