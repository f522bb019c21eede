package org.kontor.verification.model.tax;

import static org.kontor.verification.model.tax.Digits.at;
import static org.kontor.verification.model.tax.Digits.luhn;
import static org.kontor.verification.model.tax.Digits.number;
import static org.kontor.verification.model.tax.Digits.weighted;

/** European numbers that have several forms: of firms, of people, of foreigners, of before a reform. */
final class EuropeanForms {

    private static final String SPANISH = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String SPANISH_FIRM = "JABCDEFGHI";
    private static final String IRISH = "WABCDEFGHIJKLMNOPQRSTUV";
    private static final String FRENCH = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private EuropeanForms() {}

    static boolean bulgaria(String n) {
        if (n.length() == 9) {
            int check = weighted(n, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
            if (check == 10) {
                check = weighted(n, 3, 4, 5, 6, 7, 8, 9, 10) % 11;
            }
            return check % 10 == at(n, 8);
        }
        boolean person = weighted(n, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == at(n, 9) && hasBulgarianBirthday(n);
        boolean foreigner = weighted(n, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10 == at(n, 9);
        boolean other = (11 - weighted(n, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11 == at(n, 9);
        return person || foreigner || other;
    }

    /** Forty is added to the month for those born after 1999, twenty for those before 1900. */
    private static boolean hasBulgarianBirthday(String n) {
        int year = number(n.substring(0, 2)) + 1900;
        int month = number(n.substring(2, 4));
        if (month > 40) {
            return Digits.isDay(year + 100, month - 40, number(n.substring(4, 6)));
        }
        return month > 20
                ? Digits.isDay(year - 100, month - 20, number(n.substring(4, 6)))
                : Digits.isDay(year, month, number(n.substring(4, 6)));
    }

    static boolean czechia(String n) {
        if (n.length() == 8) {
            int check = (11 - weighted(n, 8, 7, 6, 5, 4, 3, 2) % 11) % 11;
            return n.charAt(0) != '9' && (check == 0 ? 1 : check) % 10 == at(n, 7);
        }
        if (n.length() == 9 && n.charAt(0) == '6') {
            int gap = 11 - weighted(n.substring(1), 8, 7, 6, 5, 4, 3, 2) % 11;
            return Math.floorMod(9 - gap, 10) == at(n, 8);
        }
        return isBirthNumber(n);
    }

    /** Of people: born until 1953 nine digits without a check, later ten that 11 divides. */
    private static boolean isBirthNumber(String n) {
        int year = 1900 + number(n.substring(0, 2));
        int month = number(n.substring(2, 4)) % 50;
        if (month > 20) {
            month -= 20;
        }
        if (n.length() == 9) {
            return (year >= 1980 ? year - 100 : year) < 1954
                    && Digits.isDay(year >= 1980 ? year - 100 : year, month, number(n.substring(4, 6)));
        }
        int born = year < 1954 ? year + 100 : year;
        long check = Long.parseLong(n.substring(0, 9)) % 11;
        return Digits.isDay(born, month, number(n.substring(4, 6))) && (born < 1985 ? check % 10 : check) == at(n, 9);
    }

    static boolean spain(String n) {
        char first = n.charAt(0);
        char last = n.charAt(8);
        if (Character.isDigit(first)) {
            return SPANISH.charAt(number(n.substring(0, 8)) % 23) == last;
        }
        if ("XYZ".indexOf(first) >= 0) {
            return SPANISH.charAt(number("XYZ".indexOf(first) + n.substring(1, 8)) % 23) == last;
        }
        if ("KLM".indexOf(first) >= 0) {
            return SPANISH.charAt(number(n.substring(1, 8)) % 23) == last;
        }
        int check = spanishFirm(n.substring(1, 8));
        boolean asDigit = last == '0' + check;
        boolean asLetter = last == SPANISH_FIRM.charAt(check);
        if ("ABEH".indexOf(first) >= 0) {
            return asDigit;
        }
        if ("PQRSNW".indexOf(first) >= 0) {
            return asLetter;
        }
        return "CDFGJUV".indexOf(first) >= 0 && (asDigit || asLetter);
    }

    private static int spanishFirm(String seven) {
        for (int digit = 0; digit < 10; digit++) {
            if (luhn(seven + digit)) {
                return digit;
            }
        }
        throw new IllegalStateException("one of ten digits always fits");
    }

    /** Luhn over the nine digits of the firm, and a key before them; Monaco's firms have none of the first. */
    static boolean france(String n) {
        String firm = n.substring(2);
        if (!luhn(firm) && !firm.startsWith("000")) {
            return false;
        }
        int first = FRENCH.indexOf(n.charAt(0));
        int second = FRENCH.indexOf(n.charAt(1));
        if (first < 10 && second < 10) {
            return (long) number(n.substring(0, 2)) == Long.parseLong(firm + "12") % 97;
        }
        int check = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100;
        return (number(firm) + 1 + check / 11) % 11 == check % 11;
    }

    /** Before 2013 a letter or sign could stand in the second place; the first digit then ends the sum. */
    static boolean ireland(String n) {
        boolean old = !Character.isDigit(n.charAt(1));
        String digits = old ? "0" + n.substring(2, 7) + n.charAt(0) : n.substring(0, 7);
        int sum = weighted(digits, 8, 7, 6, 5, 4, 3, 2);
        if (n.length() == 9) {
            sum += 9 * IRISH.indexOf(n.charAt(8));
        }
        return IRISH.charAt(sum % 23) == n.charAt(7);
    }

    static boolean latvia(String n) {
        if (n.charAt(0) > '3') {
            return weighted(n, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3;
        }
        if (!n.startsWith("32")
                && !Digits.isDay(
                        1800 + at(n, 6) * 100 + number(n.substring(4, 6)),
                        number(n.substring(2, 4)),
                        number(n.substring(0, 2)))) {
            return false;
        }
        return (1 + weighted(n, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10 == at(n, 10);
    }
}
