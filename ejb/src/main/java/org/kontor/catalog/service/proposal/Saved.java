package org.kontor.catalog.service.proposal;

/** What came of a change of an article. */
public enum Saved {
    AT_ONCE,
    /** It waits for a colleague; the article is as it was. */
    PROPOSED
}
