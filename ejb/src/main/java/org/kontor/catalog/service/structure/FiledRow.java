package org.kontor.catalog.service.structure;

/** An article filed in a category. @param sold whether it can be found and ordered today */
public record FiledRow(long id, String sku, String name, boolean sold) {}
