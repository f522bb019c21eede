package org.kontor.catalog.service.structure;

import java.util.List;
import org.kontor.catalog.model.structure.AttributeKind;
import org.kontor.catalog.model.structure.AttributeTerms;

/** The values that an article has, as staff edit them. */
public record ProductAttributes(String sku, String nameEn, String nameZh, long version, List<Line> lines) {

    /**
     * @param english null where the article has none
     * @param german null where it is the English word
     * @param choices what can be chosen; empty for other kinds
     */
    public record Line(
            String code,
            String nameEn,
            String nameZh,
            String unit,
            AttributeKind kind,
            String english,
            String chinese,
            String german,
            List<AttributeTerms.Choice> choices) {}
}
