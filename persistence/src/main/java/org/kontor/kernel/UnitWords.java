package org.kontor.kernel;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Units as people and their systems write them, to the codes that we keep: UN/ECE Recommendation 20, and of Recommendation 21
 * packagings with an X before them ({@code XBX} box). The database says the same with {@code catalog.unit_code}.
 */
public final class UnitWords {

    private static final Map<String, String> CODES = new HashMap<>();

    static {
        words("C62", "pc", "pcs", "pce", "piece", "pieces", "ea", "each", "st", "stk", "stück", "h87", "件", "个", "只");
        words("PR", "pair", "pairs", "paar", "双");
        words("SET", "set", "套");
        words("PK", "pack", "packs", "pak", "pck", "xpk", "包");
        words("RO", "roll", "rolls", "rolle", "xro", "卷");
        words("XBX", "box", "boxes", "bx", "schachtel", "盒");
        words("XCT", "carton", "cartons", "ct", "ctn", "karton", "箱");
        words("XPX", "pallet", "pallets", "px", "palette", "托盘");
        words("MTR", "m", "米");
        words("KGM", "kg", "千克", "公斤");
        words("LTR", "l", "升");
    }

    private UnitWords() {}

    private static void words(String code, String... words) {
        for (String word : words) {
            CODES.put(word, code);
        }
    }

    /** Every word, in small letters, with its code. */
    public static Map<String, String> all() {
        return Collections.unmodifiableMap(CODES);
    }

    /** The code; the word itself in capitals when it is none of them. */
    public static String code(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        return CODES.getOrDefault(plain, plain.toUpperCase(Locale.ROOT));
    }
}
