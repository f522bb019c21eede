package org.kontor.catalog.service.synonym;

import java.time.Instant;

/** A group of words that mean the same, to look at and change. */
public record SynonymView(long id, long version, String words, Instant changedAt) {}
