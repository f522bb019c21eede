package org.kontor.ops.model;

import java.util.List;
import java.util.Locale;

/**
 * One field of our form of a kind of import.
 *
 * @param name its name, which is also the column name of the template
 * @param required true when a file without such a column cannot be taken
 * @param aliases other column names by which it is recognised, in any case and punctuation
 */
public record ImportField(String name, boolean required, List<String> aliases) {

    static ImportField required(String name, String... aliases) {
        return new ImportField(name, true, List.of(aliases));
    }

    static ImportField optional(String name, String... aliases) {
        return new ImportField(name, false, List.of(aliases));
    }

    boolean isNamed(String column) {
        String plain = plain(column);
        return plain.equals(plain(name)) || aliases.stream().anyMatch(alias -> plain.equals(plain(alias)));
    }

    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
