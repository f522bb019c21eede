package org.kontor.catalog.service;

import java.io.Serializable;
import java.util.List;

/** What could be meant while somebody types: articles, best first, and categories. */
public record Suggestions(List<ProductRow> products, List<CategoryLink> categories) implements Serializable {}
