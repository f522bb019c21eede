package org.kontor.identity.model.certificate;

/** What an authority's list of revoked certificates must be for its certificates to be believed. */
public enum ListPolicy {
    /** There must be one and its next one must not be due: the safe way. */
    REQUIRED,
    /** There must be one, however old: where an authority is late with its lists and standing still is worse. */
    STALE_ALLOWED,
    /** None is needed: what is revoked is entered by hand. One that is there counts all the same. */
    BY_HAND
}
