package org.kontor.catalog.service;

import java.io.Serializable;
import java.math.BigDecimal;
import org.kontor.catalog.model.structure.AttributeKind;

/**
 * One line of an article's specification in the reader's language.
 *
 * @param value words in the reader's language, without the unit
 * @param number what values are sorted by; null where they have no order
 * @param unit printed after the value; null for words
 */
public record AttributeValue(String code, String name, String value, BigDecimal number, String unit, AttributeKind kind)
        implements Serializable {

    /** Value and unit with a narrow blank between them. */
    public String text() {
        return unit == null ? value : value + "\u202f" + unit;
    }
}
