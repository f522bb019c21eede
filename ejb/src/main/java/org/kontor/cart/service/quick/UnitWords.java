package org.kontor.cart.service.quick;

import java.util.Locale;
import java.util.Map;

/** Units as people write them behind a quantity, to codes of UN/ECE Recommendations 20 and 21. */
final class UnitWords {

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("pc", "C62"),
            Map.entry("pcs", "C62"),
            Map.entry("piece", "C62"),
            Map.entry("pieces", "C62"),
            Map.entry("ea", "C62"),
            Map.entry("each", "C62"),
            Map.entry("st", "C62"),
            Map.entry("stk", "C62"),
            Map.entry("stück", "C62"),
            Map.entry("件", "C62"),
            Map.entry("个", "C62"),
            Map.entry("只", "C62"),
            Map.entry("pair", "PR"),
            Map.entry("pairs", "PR"),
            Map.entry("paar", "PR"),
            Map.entry("双", "PR"),
            Map.entry("set", "SET"),
            Map.entry("套", "SET"),
            Map.entry("pack", "PK"),
            Map.entry("packs", "PK"),
            Map.entry("包", "PK"),
            Map.entry("roll", "RO"),
            Map.entry("rolls", "RO"),
            Map.entry("rolle", "RO"),
            Map.entry("卷", "RO"),
            Map.entry("box", "XBX"),
            Map.entry("boxes", "XBX"),
            Map.entry("bx", "XBX"),
            Map.entry("schachtel", "XBX"),
            Map.entry("盒", "XBX"),
            Map.entry("carton", "XCT"),
            Map.entry("cartons", "XCT"),
            Map.entry("ct", "XCT"),
            Map.entry("karton", "XCT"),
            Map.entry("箱", "XCT"),
            Map.entry("pallet", "XPX"),
            Map.entry("pallets", "XPX"),
            Map.entry("palette", "XPX"),
            Map.entry("托盘", "XPX"),
            Map.entry("pce", "C62"),
            Map.entry("m", "MTR"),
            Map.entry("米", "MTR"),
            Map.entry("kg", "KGM"),
            Map.entry("千克", "KGM"),
            Map.entry("公斤", "KGM"),
            Map.entry("l", "LTR"),
            Map.entry("升", "LTR"));

    private UnitWords() {}

    /** The code; the word itself in capitals when it is none of them. */
    static String code(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        return CODES.getOrDefault(plain, plain.toUpperCase(Locale.ROOT));
    }
}
