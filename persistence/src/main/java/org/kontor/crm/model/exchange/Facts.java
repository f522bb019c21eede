package org.kontor.crm.model.exchange;

import java.util.SortedMap;

/** What we have of a record: all values as text, by field; empty for none. */
public record Facts(long companyId, SortedMap<String, String> fields) {}
