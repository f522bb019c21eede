package org.kontor.catalog.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Everything staff may know about a product, in both languages. */
public record StaffProductView(
        long id,
        String sku,
        String nameEn,
        String nameZh,
        String textEn,
        String textZh,
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
        boolean active,
        String source,
        Instant changedAt,
        List<Attribute> attributes,
        List<Price> prices,
        List<Stock> stock) {

    public StaffProductView {
        attributes = List.copyOf(attributes);
        prices = List.copyOf(prices);
        stock = List.copyOf(stock);
    }

    /** One property of the product. */
    public record Attribute(String nameEn, String nameZh, String valueEn, String valueZh, String unit) {}

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
