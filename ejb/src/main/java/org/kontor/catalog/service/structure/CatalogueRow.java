package org.kontor.catalog.service.structure;

/** A catalogue in a list. @param articles filed in it that are sold */
public record CatalogueRow(String code, String name, long articles) {}
