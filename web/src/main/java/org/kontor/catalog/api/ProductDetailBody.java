package org.kontor.catalog.api;

import java.math.BigDecimal;
import java.util.List;
import org.kontor.catalog.service.CategoryLink;
import org.kontor.catalog.service.ProductRow;
import org.kontor.catalog.service.ProductView;

/**
 * Everything about one article.
 *
 * @param active false when it is no longer sold
 * @param sizes numbers of the same article in other sizes, in order of size
 */
public record ProductDetailBody(
        ProductBody product,
        String text,
        String gtin,
        BigDecimal weightGrams,
        String originCountry,
        String tariffCode,
        boolean active,
        List<CategoryLink> categories,
        List<String> sizes) {

    static ProductDetailBody of(ProductView view, ProductBody product) {
        return new ProductDetailBody(
                product,
                view.text(),
                view.gtin(),
                ProductBody.plain(view.weightGrams()),
                view.originCountry(),
                view.tariffCode(),
                view.active(),
                view.categories(),
                view.sizes().stream().map(ProductRow::sku).toList());
    }
}
