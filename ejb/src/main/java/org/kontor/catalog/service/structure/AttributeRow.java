package org.kontor.catalog.service.structure;

import org.kontor.catalog.model.structure.AttributeKind;

/**
 * An attribute in a list.
 *
 * @param facet whether buyers narrow down by it
 * @param values how many different ones there are
 * @param articles how many have one
 */
public record AttributeRow(
        String code, String name, String unit, AttributeKind kind, boolean facet, long values, long articles) {}
