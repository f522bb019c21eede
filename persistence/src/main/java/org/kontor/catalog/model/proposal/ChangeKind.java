package org.kontor.catalog.model.proposal;

import java.util.List;
import java.util.stream.Stream;

/**
 * What staff change of an article at one time, by the fields that go together; each kind may need a second person. Most have
 * fields that every article has; some have as many as there are attributes, or articles beside it, all named alike.
 */
public enum ChangeKind {
    /** Names and descriptions. */
    TEXTS("", "name-en", "name-zh", "text-en", "text-zh"),
    /** Words by which it is found. */
    KEYWORDS("", "keywords"),
    /** Whose it is, and the numbers that others know it by. */
    NUMBERS("", "manufacturer", "manufacturer-number", "gtin"),
    /** From when it is sold, and until when. */
    LIFE("", "released", "phase-out", "discontinued"),
    /** One per language, in HTML. */
    LONG_TEXTS("", "html-en", "html-de", "html-zh"),
    /** In which steps of its base unit it is sold. The unit itself is read beside them. */
    LOT_SIZE("", "unit", "order-multiple", "min-quantity"),
    /** A field per attribute, by its code. */
    ATTRIBUTES("attribute-"),
    /** A field per unit beside the base unit, by its code. */
    UNITS("unit-"),
    /** A field per article beside it, by its number. */
    RELATIONS("relation-");

    private final String prefix;
    private final List<String> fields;

    ChangeKind(String prefix, String... fields) {
        this.prefix = prefix;
        this.fields = List.of(fields);
    }

    /** The kind that the field is of. */
    public static ChangeKind of(String field) {
        return Stream.of(values())
                .filter(kind -> kind.has(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(field));
    }

    public boolean has(String field) {
        return isOpen() ? field.startsWith(prefix) : fields.contains(field);
    }

    /** Whether an article may have any number of its fields. */
    public boolean isOpen() {
        return !prefix.isEmpty();
    }

    /** Empty when there may be any number of them. */
    public List<String> fields() {
        return fields;
    }

    /** The field of an attribute, of a unit, or of an article beside it. */
    public String field(String of) {
        return prefix + of;
    }

    /** Of what a field is: {@link #field} undone. */
    public String subject(String field) {
        return field.substring(prefix.length());
    }
}
