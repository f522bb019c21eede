package org.kontor.fulfilment.model;

import java.util.Map;
import org.kontor.kernel.RuleViolated;

/**
 * Serial Shipping Container Code: the number of a handling unit in the whole world (GS1 General Specifications, 3.3.1 and
 * 7.9.1). Extension digit, company prefix, serial reference, check digit: 18 digits in all. Extension digit and serial
 * reference are one running number here.
 */
public record Sscc(String digits) {

    private static final int LENGTH = 18;

    /** @throws IllegalArgumentException when these are no 18 digits of which the last one checks the others */
    public Sscc {
        if (!digits.matches("[0-9]{18}")
                || checkDigit(digits.substring(0, LENGTH - 1)) != digits.charAt(LENGTH - 1) - '0') {
            throw new IllegalArgumentException("no SSCC: " + digits);
        }
    }

    /**
     * @param companyPrefix of the house, 4 to 12 digits
     * @param serial from 0
     * @throws RuleViolated {@link FulfilmentRule#COMPANY_PREFIX_WRONG}, {@link FulfilmentRule#SERIALS_USED_UP}
     */
    public static Sscc of(String companyPrefix, long serial) {
        if (!companyPrefix.matches("[0-9]{4,12}")) {
            throw new RuleViolated(FulfilmentRule.COMPANY_PREFIX_WRONG, Map.of("prefix", companyPrefix));
        }
        int free = LENGTH - 1 - companyPrefix.length();
        String running = "0".repeat(Math.max(0, free - Long.toString(serial).length())) + serial;
        if (serial < 0 || running.length() > free) {
            throw new RuleViolated(FulfilmentRule.SERIALS_USED_UP, Map.of("prefix", companyPrefix));
        }
        String checked = running.charAt(0) + companyPrefix + running.substring(1);
        return new Sscc(checked + checkDigit(checked));
    }

    /** Weights 3 and 1 in turn, from the right; what is missing to the next ten. */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }
}
