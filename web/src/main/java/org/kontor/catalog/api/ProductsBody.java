package org.kontor.catalog.api;

import java.util.List;
import org.kontor.catalog.service.CategoryNode;
import org.kontor.catalog.service.search.Facet;
import org.kontor.catalog.service.search.ProductPage;

/**
 * A page of articles.
 *
 * @param match how the articles fit what was asked: {@code ALL_WORDS}, {@code CORRECTED}, {@code SIMILAR_NUMBER}, {@code
 *     SOME_WORDS} or {@code NOTHING}
 * @param shownFor the words searched instead, when words were corrected
 * @param further articles with some of the words, when few have all of them
 */
public record ProductsBody(
        List<ProductBody> items,
        long total,
        int page,
        int size,
        int pages,
        String match,
        String shownFor,
        List<CategoryNode> categories,
        List<FacetBody> facets,
        List<ProductBody> further) {

    /** An attribute to filter by: parameter {@code f.<code>}. */
    public record FacetBody(String code, String name, String unit, List<ValueBody> values) {

        static FacetBody of(Facet facet) {
            return new FacetBody(
                    facet.code(),
                    facet.name(),
                    facet.unit(),
                    facet.values().stream()
                            .map(value -> new ValueBody(value.value(), value.label(), value.count(), value.selected()))
                            .toList());
        }
    }

    /** @param value what the filter takes, the same in every language */
    public record ValueBody(String value, String label, long count, boolean selected) {}

    /** @param offers of the items of the page and of those further ones, one after the other */
    static ProductsBody of(ProductPage page, List<ProductBody> offers) {
        int items = page.items().size();
        return new ProductsBody(
                offers.subList(0, items),
                page.total(),
                page.page(),
                page.size(),
                page.pages(),
                page.match().name(),
                page.shownFor(),
                page.categories(),
                page.facets().stream().map(FacetBody::of).toList(),
                offers.subList(items, offers.size()));
    }
}
