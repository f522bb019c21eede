package org.kontor.ops.model.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** By what a header is known again: its columns in any order and case. */
public final class HeaderPrint {

    private HeaderPrint() {}

    public static String of(List<String> header) {
        String columns = header.stream()
                .map(column -> column.strip().toLowerCase(Locale.ROOT))
                .filter(column -> !column.isEmpty())
                .sorted()
                .collect(Collectors.joining("\u001F"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(columns.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
