package org.kontor.catalog.service.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kontor.catalog.gateway.CategoryWords;

/**
 * The words of the names of categories, for catalogues other than the main one, of which the index knows them. They are cut
 * once for a tree as it was read last, so what staff change counts with the next search.
 */
@ApplicationScoped
public class CategoryBook {

    private final Map<Long, CategoryWords> known = new ConcurrentHashMap<>();

    /** @param named the categories that the reader sees: nobody finds by the names of others */
    CategoryWords of(long catalogue, List<CategoryWords.Named> named) {
        return known.compute(
                catalogue, (id, last) -> last != null && last.areOf(named) ? last : new CategoryWords(named));
    }
}
