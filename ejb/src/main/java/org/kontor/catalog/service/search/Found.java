package org.kontor.catalog.service.search;

import java.util.List;
import org.kontor.catalog.gateway.IndexAnswer;
import org.kontor.catalog.service.search.ProductPage.Match;

/**
 * What a search found, and how it fits what was typed.
 *
 * @param further articles with some of the words, when few have all of them
 */
record Found(IndexAnswer answer, Match match, String shownFor, List<Long> further) {

    static final Found NOTHING = new Found(IndexAnswer.NOTHING, Match.NOTHING, null, List.of());
}
