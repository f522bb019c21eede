package org.kontor.catalog.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.kontor.catalog.model.life.ProductLife;
import org.kontor.catalog.model.life.ProductState;
import org.kontor.catalog.model.life.Relation;
import org.kontor.catalog.service.text.Description;

/**
 * Everything the catalogue says of one article, in the reader's language.
 *
 * @param text short; {@code textInEnglish} when there is none in the reader's language
 * @param description long, in the reader's language or another; null when there is none
 * @param state now
 * @param related what is named beside it and sold to the reader, some of each kind
 * @param categories from the top of the tree down to the article's own; empty when it is filed nowhere
 * @param sizes the article's family: the same article in other sizes, itself among them, in order of size
 * @param sizeAttributes codes of the attributes in which the family differs, for the columns of a size table
 */
public record ProductView(
        ProductRow row,
        String text,
        boolean textInEnglish,
        Description description,
        String gtin,
        BigDecimal weightGrams,
        String originCountry,
        String tariffCode,
        ProductState state,
        ProductLife life,
        Map<Relation, List<ProductRow>> related,
        List<CategoryLink> categories,
        List<ProductRow> sizes,
        List<String> sizeAttributes)
        implements Serializable {

    public List<ProductRow> related(Relation kind) {
        return related.getOrDefault(kind, List.of());
    }

    /** What takes its place; null when nothing does, or nothing that is sold to the reader. */
    public ProductRow successor() {
        return related(Relation.SUCCESSOR).stream().findFirst().orElse(null);
    }

    /** Whether it is sold now. */
    public boolean active() {
        return state == ProductState.ACTIVE || state == ProductState.PHASING_OUT;
    }

    public boolean phasingOut() {
        return state == ProductState.PHASING_OUT;
    }

    public long id() {
        return row.id();
    }

    public String sku() {
        return row.sku();
    }

    public String name() {
        return row.name();
    }

    public List<AttributeValue> attributes() {
        return row.attributes();
    }
}
