package org.kontor.ops.model.mapping;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.kontor.kernel.Sha256;

/** By what a header is known again: its columns in any order and case. */
public final class HeaderPrint {

    private HeaderPrint() {}

    public static String of(List<String> header) {
        String columns = header.stream()
                .map(column -> column.strip().toLowerCase(Locale.ROOT))
                .filter(column -> !column.isEmpty())
                .sorted()
                .collect(Collectors.joining("\u001F"));
        return Sha256.hex(columns);
    }
}
