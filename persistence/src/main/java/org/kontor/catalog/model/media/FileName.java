package org.kontor.catalog.model.media;

import java.util.Locale;

/** The name of a file that somebody handed in: its last part, of letters, digits and a few signs, for it goes into headers. */
public final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    public static String of(String given) {
        String path = given == null ? "" : given.replace('\\', '/');
        String plain = path.substring(path.lastIndexOf('/') + 1)
                .replaceAll("[^\\p{L}\\p{N}._ ()+-]", "_")
                .replaceAll("^[. ]+", "")
                .strip();
        if (plain.isEmpty()) {
            return "file";
        }
        return plain.length() > LONGEST ? plain.substring(plain.length() - LONGEST) : plain;
    }

    /** In small letters, without its point; empty for none. */
    static String ending(String name) {
        int point = name.lastIndexOf('.');
        return point < 0 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
    }
}
