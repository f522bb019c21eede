package org.kontor.catalog.service.search;

import java.io.Serializable;
import java.util.List;
import org.kontor.catalog.service.CategoryNode;

/**
 * What can be looked at when nothing was found.
 *
 * @param without what each filter alone keeps from being found, which may be nothing; the largest first
 * @param everywhere articles found by the words alone
 * @param categories of the whole catalogue, or those whose name is near to what was typed
 */
public record Instead(List<Dropped> without, long everywhere, List<CategoryNode> categories) implements Serializable {

    public static final Instead NOTHING = new Instead(List.of(), 0, List.of());

    /**
     * A filter that could be dropped.
     *
     * @param attribute its code; null for the category
     * @param name of the attribute or of the category
     */
    public record Dropped(String attribute, String name, List<String> values, long articles) implements Serializable {}
}
