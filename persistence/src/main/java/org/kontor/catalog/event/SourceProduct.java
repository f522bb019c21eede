package org.kontor.catalog.event;

import java.io.Serializable;

/** An article as the books of another system know it. */
public record SourceProduct(String sku, String name, String unit, String source) implements Serializable {}
