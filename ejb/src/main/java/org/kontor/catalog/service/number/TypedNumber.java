package org.kontor.catalog.service.number;

import java.util.List;
import org.kontor.catalog.model.PartNumber;

/**
 * What a typed number means to a company.
 *
 * @param typed as it was given
 * @param kind null when it means nothing
 * @param hits none: unknown. One: the article. Several: whoever typed it chooses
 */
public record TypedNumber(String typed, NumberKind kind, List<Hit> hits) {

    /**
     * @param name in the language asked for
     * @param unit whose packaging bears the number, UN/ECE code; empty when it is the number of the article itself
     * @param sold false when it is not sold any more: it is then only a hit when no article that is sold has the number
     */
    public record Hit(long productId, String sku, String name, boolean sold, String unit) {}

    public TypedNumber {
        hits = List.copyOf(hits);
    }

    public boolean unknown() {
        return hits.isEmpty();
    }

    /** Whether it means one article and no other. */
    public boolean single() {
        return hits.size() == 1;
    }

    /** Whether it may be the number on a packaging, however it was written. */
    public static boolean mayBeGtin(String typed) {
        return PartNumber.key(typed).matches("[0-9]{7,14}");
    }
}
