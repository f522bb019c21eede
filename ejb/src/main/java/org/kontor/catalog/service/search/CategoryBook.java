package org.kontor.catalog.service.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.kontor.catalog.gateway.CategoryWords;

/**
 * The names of categories that buyers see, and the words of which they are made, for each catalogue. They are cut once as long
 * as they stay the same. Who has read them anyway finds by what staff have just changed; who types is not kept waiting for
 * them to be read: they hold until this node hears of a change, as it does of articles. Nobody waits for another who reads them.
 */
@ApplicationScoped
public class CategoryBook {

    private final Map<Long, Known> known = new ConcurrentHashMap<>();
    private volatile String state = "";

    /** @param state of the categories when they were asked for; null when it is not known of which state they are */
    private record Known(String state, CategoryWords words) {}

    /** @param now another whenever any category has changed */
    public void keepUp(String now) {
        state = now;
    }

    /** @param named the categories that the reader sees: nobody finds by the names of others */
    CategoryWords of(long catalogue, List<CategoryWords.Named> named) {
        Known last = known.get(catalogue);
        return last != null && last.words.areOf(named) ? last.words : keep(catalogue, null, named);
    }

    /** @param named the same, read only when a category may have changed */
    CategoryWords known(long catalogue, Supplier<List<CategoryWords.Named>> named) {
        String now = state;
        Known last = known.get(catalogue);
        return last != null && now.equals(last.state) ? last.words : keep(catalogue, now, named.get());
    }

    private CategoryWords keep(long catalogue, String of, List<CategoryWords.Named> named) {
        Known last = known.get(catalogue);
        CategoryWords words = last != null && last.words.areOf(named) ? last.words : new CategoryWords(named);
        known.put(catalogue, new Known(of, words));
        return words;
    }
}
