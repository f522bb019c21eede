package org.kontor.catalog.service.search;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A value that can be chosen as a filter.
 *
 * @param value goes into the address; the same in every language
 * @param label for the reader
 * @param count articles found when this value is chosen beside the other filters
 */
public record FacetValue(String value, String label, BigDecimal number, long count, boolean selected)
        implements Serializable {}
