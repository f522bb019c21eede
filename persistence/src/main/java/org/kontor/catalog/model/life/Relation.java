package org.kontor.catalog.model.life;

/** What another article is to an article. */
public enum Relation {
    /** It takes its place; there is one at most. */
    SUCCESSOR,
    /** It can be bought as well. */
    ALTERNATIVE,
    /** It goes with it. */
    ACCESSORY,
    /** It is mended with it. */
    SPARE_PART
}
