package org.kontor.catalog.service.structure;

import org.kontor.catalog.model.structure.AttributeKind;

/**
 * An attribute in a list.
 *
 * @param facet whether buyers narrow down by it
 */
public record AttributeRow(String code, String name, String unit, AttributeKind kind, boolean facet) {}
