package org.kontor.catalog.model;

import java.time.Instant;

/**
 * How the search index of a node is.
 *
 * @param followedAt when it last had every change; null when never
 * @param building articles in the one that is being made beside it; null when none is
 * @param builtAt when one was last made since the node started; null when none was
 * @param rebuild the last wish of staff that the node has fulfilled
 */
public record NodeReport(
        String node,
        Instant followedAt,
        long articles,
        Long building,
        Long toBuild,
        Instant builtAt,
        Long builtArticles,
        Long builtMillis,
        long rebuild) {}
