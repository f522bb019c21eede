package org.kontor.catalog.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.service.CategoryLink;
import org.kontor.catalog.service.search.Suggestions;
import org.kontor.shell.SuggestionSource;

/**
 * What could be meant, in groups: articles, best first, categories, makers, the caller's orders and pages of the portal.
 */
public record SuggestBody(
        List<ProductHint> products,
        List<CategoryLink> categories,
        List<SuggestionSource.Hint> makers,
        List<SuggestionSource.Hint> orders,
        List<SuggestionSource.Hint> pages) {

    /** @param url of the article's page */
    public record ProductHint(String sku, String name, String url, String drawing) {}

    static SuggestBody of(Suggestions suggestions, Map<String, List<SuggestionSource.Hint>> more) {
        return new SuggestBody(
                suggestions.products().stream()
                        .map(row -> new ProductHint(row.sku(), row.name(), row.url(), row.drawingUrl()))
                        .toList(),
                suggestions.categories(),
                suggestions.makers().stream()
                        .map(maker -> new SuggestionSource.Hint(
                                maker, null, "/search?q=" + URLEncoder.encode(maker, StandardCharsets.UTF_8)))
                        .toList(),
                more.getOrDefault("orders", List.of()),
                more.getOrDefault("pages", List.of()));
    }
}
