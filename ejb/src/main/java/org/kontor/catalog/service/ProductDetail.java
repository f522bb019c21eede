package org.kontor.catalog.service;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.kontor.catalog.model.life.ProductLife;
import org.kontor.catalog.model.life.ProductState;
import org.kontor.catalog.model.life.Relation;
import org.kontor.catalog.service.text.Description;

/**
 * What only the page of one article shows.
 *
 * @param textInEnglish because there is none in Chinese
 * @param description null when there is none in any language
 * @param at when it was read
 * @param related articles that are sold
 */
record ProductDetail(
        long id,
        String text,
        boolean textInEnglish,
        Description description,
        String gtin,
        BigDecimal weightGrams,
        String originCountry,
        String tariffCode,
        String family,
        ProductLife life,
        Instant at,
        Map<Long, Relation> related) {

    ProductState state() {
        return life.at(at);
    }
}
