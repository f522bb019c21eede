package org.kontor.ops.model.source;

import java.util.Locale;
import java.util.Map;

/** Units as catalogues write them, by the codes of UN/ECE Recommendation 20 and 21 that we keep. */
final class OrderUnits {

    private static final Map<String, String> SPELLED = Map.ofEntries(
            Map.entry("PCE", "C62"),
            Map.entry("PCS", "C62"),
            Map.entry("PC", "C62"),
            Map.entry("PIECE", "C62"),
            Map.entry("STK", "C62"),
            Map.entry("ST", "C62"),
            Map.entry("EA", "C62"),
            Map.entry("H87", "C62"),
            Map.entry("BOX", "BX"),
            Map.entry("PAK", "PK"),
            Map.entry("PCK", "PK"),
            Map.entry("CTN", "CT"),
            Map.entry("PAIR", "PR"),
            Map.entry("KG", "KGM"),
            Map.entry("M", "MTR"),
            Map.entry("L", "LTR"));

    private OrderUnits() {}

    static String recommended(String unit) {
        String code = unit.toUpperCase(Locale.ROOT);
        return SPELLED.getOrDefault(code, code);
    }
}
