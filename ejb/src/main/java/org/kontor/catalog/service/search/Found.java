package org.kontor.catalog.service.search;

import org.kontor.catalog.gateway.IndexAnswer;
import org.kontor.catalog.service.search.ProductPage.Match;

/** What a search found, and how it fits what was typed. */
record Found(IndexAnswer answer, Match match, String shownFor) {

    static final Found NOTHING = new Found(IndexAnswer.NOTHING, Match.NOTHING, null);
}
