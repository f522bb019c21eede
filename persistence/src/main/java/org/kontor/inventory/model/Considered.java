package org.kontor.inventory.model;

/**
 * A site as it stood when it was decided where the goods of an order come from.
 *
 * @param rank 1 for the site that is asked first
 * @param near whether it lies in the country the goods go to
 * @param wholeLines how many lines it could have given by itself
 * @param chosen whether it gives something
 */
public record Considered(long siteId, int rank, boolean near, int wholeLines, boolean chosen) {}
