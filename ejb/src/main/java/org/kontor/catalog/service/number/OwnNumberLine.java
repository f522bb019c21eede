package org.kontor.catalog.service.number;

/**
 * What somebody wants an article to be called.
 *
 * @param lineNo where it was said, 1 for the first line
 * @param article its number of any kind
 * @param number the company's own; blank to have none any more
 */
public record OwnNumberLine(int lineNo, String article, String number) {}
