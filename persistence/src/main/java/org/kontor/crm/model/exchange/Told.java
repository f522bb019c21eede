package org.kontor.crm.model.exchange;

import java.util.SortedMap;

/**
 * What we told of a record and what is not yet noted there.
 *
 * @param seen the latest revision of theirs that was contained in it
 */
public record Told(long revision, long seen, SortedMap<String, String> fields) {}
