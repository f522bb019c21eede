package org.kontor.catalog.service;

import java.util.List;
import org.kontor.catalog.service.ProductPage.Match;

/** What a search found: one page of ids, how many there are, and the conditions that found them. */
record Found(List<Long> ids, long total, Match match, String shownFor, Terms terms) {}
