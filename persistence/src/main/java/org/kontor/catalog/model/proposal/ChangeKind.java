package org.kontor.catalog.model.proposal;

import java.util.List;
import java.util.stream.Stream;

/** What staff change of an article at one time, by the fields that go together; each kind may need a second person. */
public enum ChangeKind {
    /** Names and descriptions. */
    TEXTS("name-en", "name-zh", "text-en", "text-zh"),
    /** Words by which it is found. */
    KEYWORDS("keywords"),
    /** Whose it is, and the numbers that others know it by. */
    NUMBERS("manufacturer", "manufacturer-number", "gtin"),
    /** From when it is sold, and until when. */
    LIFE("released", "phase-out", "discontinued");

    private final List<String> fields;

    ChangeKind(String... fields) {
        this.fields = List.of(fields);
    }

    /** The kind that the field is of. */
    public static ChangeKind of(String field) {
        return Stream.of(values())
                .filter(kind -> kind.fields.contains(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(field));
    }

    public List<String> fields() {
        return fields;
    }
}
