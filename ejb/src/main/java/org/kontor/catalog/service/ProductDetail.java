package org.kontor.catalog.service;

import java.math.BigDecimal;

/** What only the page of one article shows. */
record ProductDetail(
        long id,
        String text,
        String gtin,
        BigDecimal weightGrams,
        String originCountry,
        String tariffCode,
        boolean active,
        String family) {}
