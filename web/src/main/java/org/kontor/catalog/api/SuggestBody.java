package org.kontor.catalog.api;

import java.util.List;
import org.kontor.catalog.service.CategoryLink;
import org.kontor.catalog.service.search.Suggestions;

/** What could be meant: articles, best first, and categories. */
public record SuggestBody(List<ProductHint> products, List<CategoryLink> categories) {

    /** @param url of the article's page */
    public record ProductHint(String sku, String name, String url, String drawing) {}

    static SuggestBody of(Suggestions suggestions) {
        return new SuggestBody(
                suggestions.products().stream()
                        .map(row -> new ProductHint(row.sku(), row.name(), row.url(), row.drawingUrl()))
                        .toList(),
                suggestions.categories());
    }
}
