package org.kontor.compliance.model.screening;

import java.util.List;

/**
 * Somebody on a list.
 *
 * @param reference how the list numbers him
 * @param person whether a natural person
 * @param program under which law; may be empty
 * @param remarks what else the list says of him; may be empty
 */
public record Listed(String reference, boolean person, String program, String remarks, List<Name> names) {

    public Listed {
        names = List.copyOf(names);
    }

    /** What a name is to the list. */
    public enum Kind {
        PRIMARY,
        ALIAS,
        /** Common or vague: the list itself warns that it fits many. */
        WEAK,
        ADDRESS
    }

    /** @param country of an address, in the words of the list; empty for names */
    public record Name(String text, Kind kind, String country) {

        static Name of(String text, Kind kind) {
            return new Name(text, kind, "");
        }
    }
}
