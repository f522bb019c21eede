package org.kontor.ops.model;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Finds the ISO 3166 code of a country that a source spells out. What it does not know is {@code ZZ}. */
final class CountryNames {

    static final String UNKNOWN = "ZZ";

    private static final Map<String, String> CODES = new HashMap<>();

    static {
        for (String code : Locale.getISOCountries()) {
            CODES.put(plain(new Locale("", code).getDisplayCountry(Locale.ENGLISH)), code);
            CODES.put(plain(code), code);
        }
        CODES.put("eire", "IE");
        CODES.put("usa", "US");
        CODES.put("uk", "GB");
        CODES.put("rsa", "ZA");
        CODES.put("uae", "AE");
        CODES.put("korea", "KR");
        CODES.put("southkorea", "KR");
        CODES.put("czechrepublic", "CZ");
        CODES.put("hongkong", "HK");
        CODES.put("macau", "MO");
        CODES.put("taiwan", "TW");
        CODES.put("turkey", "TR");
        CODES.put("vietnam", "VN");
        CODES.put("russia", "RU");
        CODES.put("europeancommunity", "EU");
    }

    private CountryNames() {}

    static String code(String name) {
        return CODES.getOrDefault(plain(name), UNKNOWN);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }
}
