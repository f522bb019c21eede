package org.kontor.catalog.service.structure;

import java.util.List;
import org.kontor.catalog.model.structure.AttributeKind;

/**
 * What becomes of the values of an attribute when its kind or unit changes.
 *
 * @param values the most frequent first
 */
public record Conversion(AttributeKind kind, String unit, List<Fate> values) {

    /** @param becomes null when it would not fit */
    public record Fate(String value, String becomes, long articles) {

        public boolean fits() {
            return becomes != null;
        }

        public boolean changes() {
            return !value.equals(becomes);
        }
    }

    public Conversion {
        values = List.copyOf(values);
    }

    /** Those that would not fit. */
    public List<Fate> misfits() {
        return values.stream().filter(value -> !value.fits()).toList();
    }

    /** Those that would be written in another way. */
    public List<Fate> changed() {
        return values.stream().filter(value -> value.fits() && value.changes()).toList();
    }

    public boolean possible() {
        return misfits().isEmpty();
    }

    public long articles() {
        return values.stream().mapToLong(Fate::articles).sum();
    }
}
