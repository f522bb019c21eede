package org.kontor.catalog.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kontor.catalog.model.life.ProductLife;
import org.kontor.catalog.model.life.ProductState;
import org.kontor.catalog.model.life.Relation;

/**
 * Everything staff may know about a product, in both languages.
 *
 * @param at when it was read
 */
public record StaffProductView(
        long id,
        String sku,
        String nameEn,
        String nameZh,
        String textEn,
        String textZh,
        String keywords,
        String category,
        String manufacturer,
        String manufacturerNumber,
        String gtin,
        String unit,
        BigDecimal orderMultiple,
        BigDecimal minQuantity,
        BigDecimal weightGrams,
        String originCountry,
        String tariffCode,
        boolean drawing,
        String source,
        String copiedFrom,
        Instant changedAt,
        long version,
        ProductLife life,
        Instant at,
        List<Related> related,
        List<Attribute> attributes,
        List<Price> prices,
        List<Stock> stock) {

    public StaffProductView {
        related = List.copyOf(related);
        attributes = List.copyOf(attributes);
        prices = List.copyOf(prices);
        stock = List.copyOf(stock);
    }

    /** Where it stands now. */
    public ProductState state() {
        return life.at(at);
    }

    /** Another product that takes its place, or that can be bought as well. */
    public record Related(Relation kind, String sku, String nameEn, String nameZh, boolean sold) {}

    /** One property of the product. */
    /** @param valueDe null where it is the English word */
    public record Attribute(
            String nameEn, String nameZh, String valueEn, String valueZh, String valueDe, String unit) {}

    /** A price from a quantity on; valid now. */
    public record Price(
            String list,
            String currency,
            BigDecimal minQuantity,
            String unit,
            BigDecimal amount,
            BigDecimal priceBase) {}

    /** What lies at a site. */
    public record Stock(String site, String nameEn, String nameZh, BigDecimal onHand, BigDecimal reserved) {}
}
