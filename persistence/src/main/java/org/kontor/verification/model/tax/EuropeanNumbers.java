package org.kontor.verification.model.tax;

import static org.kontor.verification.model.tax.Digits.at;
import static org.kontor.verification.model.tax.Digits.luhn;
import static org.kontor.verification.model.tax.Digits.mod97;
import static org.kontor.verification.model.tax.Digits.number;
import static org.kontor.verification.model.tax.Digits.weighted;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Numbers of the value added tax in the European Union whose check is one formula; those with several forms stand in
 * {@link EuropeanForms}. Each predicate gets the number without the country, in capitals, and only what fits its form.
 */
final class EuropeanNumbers {

    /** A form that a number must have, and its check. */
    record Scheme(Pattern form, Predicate<String> check) {

        static Scheme of(String form, Predicate<String> check) {
            return new Scheme(Pattern.compile(form), check);
        }

        boolean fits(String number) {
            return form.matcher(number).matches() && check.test(number);
        }
    }

    static final Map<String, Scheme> ALL = Map.ofEntries(
            Map.entry("AT", Scheme.of("U\\d{8}", EuropeanNumbers::austria)),
            Map.entry(
                    "BE", Scheme.of("[01]\\d{9}", n -> 97 - number(n.substring(0, 8)) % 97 == number(n.substring(8)))),
            Map.entry("BG", Scheme.of("\\d{9,10}", EuropeanForms::bulgaria)),
            Map.entry("CY", Scheme.of("(?!12)\\d{8}[A-Z]", EuropeanNumbers::cyprus)),
            Map.entry("CZ", Scheme.of("\\d{8,10}", EuropeanForms::czechia)),
            Map.entry("DE", Scheme.of("[1-9]\\d{8}", Digits::mod11and10)),
            Map.entry("DK", Scheme.of("[1-9]\\d{7}", n -> weighted(n, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0)),
            Map.entry("EE", Scheme.of("\\d{9}", n -> weighted(n, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0)),
            Map.entry("EL", Scheme.of("\\d{9}", EuropeanNumbers::greece)),
            Map.entry("ES", Scheme.of("[A-Z0-9]\\d{7}[A-Z0-9]", EuropeanForms::spain)),
            Map.entry("FI", Scheme.of("\\d{8}", n -> weighted(n, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0)),
            Map.entry("FR", Scheme.of("[0-9A-HJ-NP-Z]{2}\\d{9}", EuropeanForms::france)),
            Map.entry("HR", Scheme.of("\\d{11}", Digits::mod11and10)),
            Map.entry("HU", Scheme.of("\\d{8}", n -> weighted(n, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0)),
            Map.entry("IE", Scheme.of("\\d[0-9A-Z+*]\\d{5}[A-W][A-I]?", EuropeanForms::ireland)),
            Map.entry("IT", Scheme.of("(?!0{7})\\d{11}", n -> isOfProvince(number(n.substring(7, 10))) && luhn(n))),
            Map.entry("LT", Scheme.of("\\d{7}1\\d|\\d{10}1\\d", EuropeanNumbers::lithuania)),
            Map.entry("LU", Scheme.of("\\d{8}", n -> number(n.substring(0, 6)) % 89 == number(n.substring(6)))),
            Map.entry("LV", Scheme.of("\\d{11}", EuropeanForms::latvia)),
            Map.entry("MT", Scheme.of("[1-9]\\d{7}", n -> weighted(n, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0)),
            Map.entry("NL", Scheme.of("\\d{9}B(?!00)\\d{2}", EuropeanNumbers::netherlands)),
            Map.entry("PL", Scheme.of("\\d{10}", n -> weighted(n, 6, 5, 7, 2, 3, 4, 5, 6, 7, -1) % 11 == 0)),
            Map.entry(
                    "PT",
                    Scheme.of(
                            "[1-9]\\d{8}", n -> (11 - weighted(n, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 % 10 == at(n, 8))),
            Map.entry("RO", Scheme.of("[1-9]\\d{1,9}|[1-9]\\d{12}", EuropeanNumbers::romania)),
            Map.entry("SE", Scheme.of("\\d{10}01", n -> luhn(n.substring(0, 10)))),
            Map.entry("SI", Scheme.of("[1-9]\\d{7}", EuropeanNumbers::slovenia)),
            Map.entry("SK", Scheme.of("[1-9]\\d[2-47-9]\\d{7}", n -> Long.parseLong(n) % 11 == 0)));

    private EuropeanNumbers() {}

    private static boolean austria(String number) {
        int sum = 4;
        for (int i = 1; i < 8; i++) {
            int counted = at(number, i) * (i % 2 == 1 ? 1 : 2);
            sum += counted / 10 + counted % 10;
        }
        return (10 - sum % 10) % 10 == at(number, 8);
    }

    private static boolean cyprus(String number) {
        int[] odd = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += i % 2 == 0 ? odd[at(number, i)] : at(number, i);
        }
        return number.charAt(8) == 'A' + sum % 26;
    }

    private static boolean greece(String number) {
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum = sum * 2 + at(number, i);
        }
        return sum * 2 % 11 % 10 == at(number, 8);
    }

    private static boolean isOfProvince(int code) {
        return code >= 1 && code <= 100 || code == 120 || code == 121 || code == 888 || code == 999;
    }

    private static boolean lithuania(String number) {
        int last = number.length() - 1;
        int sum = 0;
        for (int i = 0; i < last; i++) {
            sum += (1 + i % 9) * at(number, i);
        }
        int check = sum % 11;
        if (check == 10) {
            sum = 0;
            for (int i = 0; i < last; i++) {
                sum += (1 + (i + 2) % 9) * at(number, i);
            }
            check = sum % 11;
        }
        return check % 10 == at(number, last);
    }

    /** Of old the number of a taxpayer with its check digit; since 2020 sole traders have one of ISO 7064. */
    private static boolean netherlands(String number) {
        boolean old = Math.floorMod(weighted(number, 9, 8, 7, 6, 5, 4, 3, 2, -1), 11) == 0
                && number(number.substring(0, 9)) > 0;
        return old || mod97("NL" + number) == 1;
    }

    private static boolean romania(String number) {
        if (number.length() == 13) {
            int check = weighted(number, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11;
            return (check == 10 ? 1 : check) == at(number, 12);
        }
        String padded = "0".repeat(10 - number.length()) + number;
        return 10 * weighted(padded, 7, 5, 3, 2, 1, 7, 5, 3, 2) % 11 % 10 == at(padded, 9);
    }

    private static boolean slovenia(String number) {
        int check = 11 - weighted(number, 8, 7, 6, 5, 4, 3, 2) % 11;
        return check != 11 && check % 10 == at(number, 7);
    }
}
