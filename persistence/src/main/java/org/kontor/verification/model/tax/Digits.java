package org.kontor.verification.model.tax;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The sums that the check digits of tax numbers are made of. */
final class Digits {

    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Digits() {}

    static int at(String number, int place) {
        return number.charAt(place) - '0';
    }

    /** Sum of the first digits, each times its weight. */
    static int weighted(String number, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += at(number, i) * weights[i];
        }
        return sum;
    }

    /** Luhn: every second digit from the right doubled, its digits added. */
    static boolean luhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = at(number, number.length() - 1 - i);
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0;
    }

    /** ISO 7064, MOD 11,10. */
    static boolean mod11and10(String number) {
        int check = 5;
        for (int i = 0; i < number.length(); i++) {
            check = ((check == 0 ? 10 : check) * 2 % 11 + at(number, i)) % 10;
        }
        return check == 1;
    }

    /** ISO 7064, MOD 97-10; a letter counts 10 to 35. */
    static int mod97(String text) {
        int rest = 0;
        for (char sign : text.toCharArray()) {
            int value = LETTERS.indexOf(sign);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest;
    }

    static int number(String digits) {
        return Integer.parseInt(digits);
    }

    static boolean isDay(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day) != null;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
