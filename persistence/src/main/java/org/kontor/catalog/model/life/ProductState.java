package org.kontor.catalog.model.life;

/** Where an article stands. */
public enum ProductState {
    /** Not sold yet, and seen by staff only. */
    DRAFT,
    ACTIVE,
    /** Sold as long as there is any; what takes its place is named. */
    PHASING_OUT,
    /** Not sold any more; orders go on naming it. */
    DISCONTINUED
}
