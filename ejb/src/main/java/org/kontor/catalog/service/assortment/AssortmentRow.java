package org.kontor.catalog.service.assortment;

/** An assortment in a list. */
public record AssortmentRow(long id, String name, boolean everything, boolean standard, long rules, long companies) {}
