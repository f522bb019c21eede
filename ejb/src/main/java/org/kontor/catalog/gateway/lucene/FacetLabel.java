package org.kontor.catalog.gateway.lucene;

import java.math.BigDecimal;
import org.kontor.catalog.gateway.IndexAnswer.Counted;
import org.kontor.catalog.gateway.IndexedProduct;

/** A value with its languages and number as one label, so that counting it needs no look into the database. */
final class FacetLabel {

    private FacetLabel() {}

    static String of(IndexedProduct.Value value) {
        return value.english()
                + Fields.SEPARATOR
                + value.chinese()
                + Fields.SEPARATOR
                + (value.number() == null ? "" : value.number().toPlainString());
    }

    static Counted counted(String label, long articles) {
        String[] parts = label.split(Fields.SEPARATOR, -1);
        return new Counted(parts[0], parts[1], parts[2].isEmpty() ? null : new BigDecimal(parts[2]), articles);
    }
}
