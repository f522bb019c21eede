package org.kontor.document.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a paper is. Each kind has its own numbers in each year. */
public enum DocumentKind {
    ORDER_CONFIRMATION("OC"),
    DELIVERY_NOTE("DN"),
    PACKING_LIST("PL"),
    RETURN_SLIP("RS");

    private final String prefix;

    DocumentKind(String prefix) {
        this.prefix = prefix;
    }

    /** The number of a paper, such as {@code OC-2026-000001}. @param serial from 1 in each year */
    public String number(int year, int serial) {
        return String.format(Locale.ROOT, "%s-%d-%06d", prefix, year, serial);
    }

    /** As it stands in addresses and names of files: {@code order-confirmation}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DocumentKind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }
}
