package org.kontor.catalog.service.search;

import java.io.Serializable;
import java.util.List;
import org.kontor.catalog.service.CategoryLink;
import org.kontor.catalog.service.CategoryNode;
import org.kontor.catalog.service.ProductRow;

/**
 * One page of what was found.
 *
 * @param match how the articles fit what was typed
 * @param shownFor the words that were searched instead of those typed; null unless {@code match} is CORRECTED
 * @param category the category chosen with those above it, from the top; empty when none is
 * @param categories the tree with counts of what was found
 * @param further articles with some of the words, when few have all of them; neither counted nor paged
 * @param instead what can be looked at when nothing was found
 */
public record ProductPage(
        List<ProductRow> items,
        long total,
        int page,
        int size,
        Match match,
        String shownFor,
        List<CategoryLink> category,
        List<CategoryNode> categories,
        List<Facet> facets,
        List<ProductRow> further,
        Instead instead)
        implements Serializable {

    /** How what was found fits what was typed. */
    public enum Match {
        /** Every word occurs. */
        ALL_WORDS,
        /** Words were taken for similar ones that occur. */
        CORRECTED,
        /** Part numbers similar to the one typed. */
        SIMILAR_NUMBER,
        /** Only some of the words occur. */
        SOME_WORDS,
        NOTHING
    }

    /** At least one, so that there is always a page to show. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
