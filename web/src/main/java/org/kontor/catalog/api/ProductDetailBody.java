package org.kontor.catalog.api;

import static org.kontor.shell.json.PlainNumber.plain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.catalog.service.CategoryLink;
import org.kontor.catalog.service.ProductRow;
import org.kontor.catalog.service.ProductView;

/**
 * Everything about one article.
 *
 * @param description the long text; left out when there is none
 * @param active false when it is no longer sold
 * @param state {@code ACTIVE}, {@code PHASING_OUT} or {@code DISCONTINUED}
 * @param discontinuedAt until when it is sold; left out when no end is planned
 * @param successor number of what takes its place; left out when nothing does
 * @param alternatives numbers of what can be bought as well
 * @param sizes numbers of the same article in other sizes, in order of size
 */
public record ProductDetailBody(
        ProductBody product,
        String text,
        DescriptionBody description,
        String gtin,
        BigDecimal weightGrams,
        String originCountry,
        String tariffCode,
        boolean active,
        String state,
        Instant discontinuedAt,
        String successor,
        List<String> alternatives,
        List<CategoryLink> categories,
        List<String> sizes) {

    /**
     * The long text.
     *
     * @param language that it is in: {@code en}, {@code de} or {@code zh}; another than asked for where there is none
     * @param html a small part of HTML without scripts, styles and pictures
     */
    public record DescriptionBody(String language, String html) {}

    static ProductDetailBody of(ProductView view, ProductBody product) {
        return new ProductDetailBody(
                product,
                view.text(),
                view.description() == null
                        ? null
                        : new DescriptionBody(
                                view.description().language().code(),
                                view.description().html()),
                view.gtin(),
                plain(view.weightGrams()),
                view.originCountry(),
                view.tariffCode(),
                view.active(),
                view.state().name(),
                view.life().discontinuedAt(),
                view.successor() == null ? null : view.successor().sku(),
                view.alternatives().stream().map(ProductRow::sku).toList(),
                view.categories(),
                view.sizes().stream().map(ProductRow::sku).toList());
    }
}
