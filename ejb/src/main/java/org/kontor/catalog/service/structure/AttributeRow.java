package org.kontor.catalog.service.structure;

/**
 * An attribute in a list.
 *
 * @param values how many different ones there are
 * @param articles how many have one
 */
public record AttributeRow(String code, String name, String unit, long values, long articles) {}
