package org.kontor.catalog.model;

import java.util.Map;
import org.kontor.kernel.RuleViolated;

/** GS1 trade item numbers of 8, 12, 13 or 14 digits, the last of which checks the others. */
public final class Gtin {

    private Gtin() {}

    /**
     * @return the digits
     * @throws RuleViolated {@link CatalogRule#GTIN_CHECK_DIGIT_MUST_FIT}
     */
    public static String checked(String digits) {
        if (!isValid(digits)) {
            throw new RuleViolated(CatalogRule.GTIN_CHECK_DIGIT_MUST_FIT, Map.of("gtin", String.valueOf(digits)));
        }
        return digits;
    }

    public static boolean isValid(String digits) {
        return digits != null
                && digits.matches("\\d{8}|\\d{12,14}")
                && checkDigit(digits.substring(0, digits.length() - 1)) == digits.charAt(digits.length() - 1) - '0';
    }

    /** GS1 General Specifications 7.9: weights 3 and 1 from the right, filled up to the next ten. */
    public static int checkDigit(String payload) {
        int sum = 0;
        int weight = 3;
        for (int i = payload.length() - 1; i >= 0; i--) {
            sum += (payload.charAt(i) - '0') * weight;
            weight = 4 - weight;
        }
        return (10 - sum % 10) % 10;
    }
}
