package org.kontor.verification.model.bank;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.iban4j.BicUtil;
import org.iban4j.CountryCode;
import org.iban4j.Iban4jException;
import org.iban4j.IbanUtil;
import org.kontor.kernel.RuleViolated;
import org.kontor.verification.model.VerificationRule;

/**
 * The number of a bank account: an IBAN where the country has them, elsewhere a number with what names the bank. Written
 * as people write them, with blanks, dots, hyphens and small letters; kept without. An IBAN has its length and both its
 * check digits right, the Spanish ones inside it too.
 *
 * @param country of the bank, ISO 3166
 * @param routing what names bank and branch beside the number; null for an IBAN and where a BIC does
 * @param bic of the bank; null when none was given
 */
public record BankNumber(String country, String number, String routing, String bic) {

    /** Where the number of the bank has a form that is known. */
    private static final Map<String, Pattern> ROUTING = Map.of(
            "US", Pattern.compile("\\d{9}"),
            "CA", Pattern.compile("\\d{8,9}"),
            "CN", Pattern.compile("\\d{12}"),
            "AU", Pattern.compile("\\d{6}"),
            "JP", Pattern.compile("\\d{7}"),
            "IN", Pattern.compile("[A-Z]{4}0[A-Z0-9]{6}"),
            "ZA", Pattern.compile("\\d{6}"));

    private static final Pattern LIKE_IBAN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{8,30}");
    private static final Pattern LOCAL = Pattern.compile("[A-Z0-9]{4,34}");
    private static final Pattern ANY_ROUTING = Pattern.compile("[A-Z0-9]{2,20}");
    private static final int[] SPANISH_WEIGHTS = {1, 2, 4, 8, 5, 10, 9, 7, 3, 6};
    private static final int[] ABA_WEIGHTS = {3, 7, 1};
    private static final int LAST = 4;

    /**
     * As somebody wrote it.
     *
     * @throws RuleViolated naming the field that is wrong: number, routing, bic
     */
    public static BankNumber of(String country, String number, String routing, String bic) {
        String plain = plain(number);
        String plainRouting = plain(routing);
        String plainBic = plain(bic);
        if (!plainBic.isEmpty() && !isBic(plainBic)) {
            throw new RuleViolated(VerificationRule.BIC_WRONG, Map.of("field", "bic"));
        }
        if (hasIbans(country) || LIKE_IBAN.matcher(plain).matches() && hasIbans(plain.substring(0, 2))) {
            if (!isIban(plain)) {
                throw new RuleViolated(VerificationRule.BANK_NUMBER_WRONG, Map.of("field", "number"));
            }
            return new BankNumber(plain.substring(0, 2), plain, null, orNull(plainBic));
        }
        if (!LOCAL.matcher(plain).matches()) {
            throw new RuleViolated(VerificationRule.BANK_NUMBER_WRONG, Map.of("field", "number"));
        }
        if (!isRouting(country, plainRouting, plainBic)) {
            throw new RuleViolated(VerificationRule.BANK_ROUTING_WRONG, Map.of("field", "routing"));
        }
        return new BankNumber(country, plain, orNull(plainRouting), orNull(plainBic));
    }

    /** What was sealed. */
    static BankNumber kept(String country, String text, String bic) {
        int end = text.indexOf('\n');
        return new BankNumber(country, text.substring(0, end), orNull(text.substring(end + 1)), bic);
    }

    String text() {
        return number + "\n" + (routing == null ? "" : routing);
    }

    /** What two accounts have in common only when they are the same. */
    String identity() {
        return country + ":" + (isIban() || routing == null ? "" : routing) + ":" + number;
    }

    public static boolean isIban(String plain) {
        try {
            IbanUtil.validate(plain);
        } catch (Iban4jException wrong) {
            return false;
        }
        return !plain.startsWith("ES") || isSpanish(plain.substring(4));
    }

    public static boolean isBic(String plain) {
        try {
            BicUtil.validate(plain);
        } catch (Iban4jException | UnsupportedOperationException wrong) {
            return false;
        }
        return true;
    }

    public static boolean hasIbans(String country) {
        return Optional.ofNullable(CountryCode.getByCode(country))
                .map(IbanUtil::isSupportedCountry)
                .orElse(false);
    }

    private static boolean isRouting(String country, String routing, String bic) {
        if (routing.isEmpty()) {
            return !bic.isEmpty() && !ROUTING.containsKey(country);
        }
        Pattern form = ROUTING.getOrDefault(country, ANY_ROUTING);
        return form.matcher(routing).matches() && (!country.equals("US") || isAba(routing));
    }

    /** The American number of a bank: weights 3, 7, 1 in turn, a multiple of ten. */
    private static boolean isAba(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += ABA_WEIGHTS[i % ABA_WEIGHTS.length] * Character.digit(digits.charAt(i), 10);
        }
        return sum > 0 && sum % 10 == 0;
    }

    /** Bank and branch have a digit of their own, and so has the account. */
    private static boolean isSpanish(String ccc) {
        return spanishDigit("00" + ccc.substring(0, 8)) == ccc.charAt(8)
                && spanishDigit(ccc.substring(10)) == ccc.charAt(9);
    }

    private static char spanishDigit(String ten) {
        int sum = 0;
        for (int i = 0; i < SPANISH_WEIGHTS.length; i++) {
            sum += SPANISH_WEIGHTS[i] * Character.digit(ten.charAt(i), 10);
        }
        int digit = 11 - sum % 11;
        return Character.forDigit(digit == 11 ? 0 : digit == 10 ? 1 : digit, 10);
    }

    private static String plain(String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\s\\u00a0\\u202f.\\-\\u2010-\\u2015]", "").toUpperCase(Locale.ROOT);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    public boolean isIban() {
        return routing == null && hasIbans(country);
    }

    /** For people: an IBAN in groups of four. */
    public String written() {
        return isIban() ? number.replaceAll("(.{4})(?=.)", "$1 ") : number;
    }

    /** The last signs, by which the owner knows it again. */
    public String tail() {
        return number.substring(number.length() - LAST);
    }

    /** Never the number: records print all they have. */
    @Override
    public String toString() {
        return country + " " + tail();
    }
}
