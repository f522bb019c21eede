package org.kontor.ops.model.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Languages by the codes of three letters that catalogues use, and by ours of two. */
final class Languages {

    private static final Map<String, String> BY_THREE = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(two -> new Locale(two).getISO3Language(), two -> two, (one, other) -> one));

    /** Codes of the library that differ from those of the trade. */
    private static final Map<String, String> BIBLIOGRAPHIC =
            Map.of("ger", "de", "fre", "fr", "chi", "zh", "dut", "nl", "cze", "cs", "gre", "el", "rum", "ro");

    private Languages() {}

    /** The code of two letters; empty when it is no language. */
    static String tag(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        if (lower.length() == 2) {
            return BY_THREE.containsValue(lower) ? lower : "";
        }
        return BIBLIOGRAPHIC.getOrDefault(lower, BY_THREE.getOrDefault(lower, ""));
    }
}
