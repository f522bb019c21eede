package org.kontor.catalog.service.search;

import java.io.Serializable;
import java.util.List;
import org.kontor.catalog.service.CategoryLink;
import org.kontor.catalog.service.ProductRow;

/** What could be meant while somebody types: articles, best first, and categories. */
public record Suggestions(List<ProductRow> products, List<CategoryLink> categories) implements Serializable {}
