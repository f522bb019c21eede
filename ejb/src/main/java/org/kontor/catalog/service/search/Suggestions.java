package org.kontor.catalog.service.search;

import java.io.Serializable;
import java.util.List;
import org.kontor.catalog.service.CategoryLink;
import org.kontor.catalog.service.ProductRow;

/**
 * What could be meant while somebody types.
 *
 * @param products best first
 * @param makers of those articles, whose name begins like a word that was typed
 */
public record Suggestions(List<ProductRow> products, List<CategoryLink> categories, List<String> makers)
        implements Serializable {}
