package org.kontor.launcher.demo;

/** GTIN-13 in GS1's prefix 952, which is reserved for demonstrations and never sold. */
final class Gtin {

    private Gtin() {}

    static String of(int serial) {
        String digits = "9521000%05d".formatted(serial);
        return digits + checkDigit(digits);
    }

    /** The GTIN-14 of a packaging with this many levels of the article inside. */
    static String packed(int level, String gtin) {
        String digits = level + gtin.substring(0, 12);
        return digits + checkDigit(digits);
    }

    /** GS1 General Specifications 7.9: weights 3 and 1 from the right. */
    static int checkDigit(String digits) {
        int sum = 0;
        for (int i = digits.length() - 1, weight = 3; i >= 0; i--, weight = 4 - weight) {
            sum += (digits.charAt(i) - '0') * weight;
        }
        return (10 - sum % 10) % 10;
    }
}
