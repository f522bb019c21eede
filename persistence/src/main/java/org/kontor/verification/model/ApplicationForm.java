package org.kontor.verification.model;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kontor.kernel.RuleViolated;
import org.kontor.verification.model.tax.TaxNumber;

/**
 * What a company says of itself when it applies: trimmed, complete, none of it checked against the world yet.
 *
 * @param officers who may sign for the company, one a line
 * @param language en or zh
 */
public record ApplicationForm(
        String legalName,
        String country,
        String registerName,
        String registerNumber,
        String taxNumber,
        String vatId,
        String street,
        String city,
        String region,
        String postalCode,
        String officers,
        String expectedBusiness,
        String contactName,
        String contactEmail,
        String contactPhone,
        String language) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([a-z0-9-]{1,63}\\.)+[a-z]{2,63}");
    private static final int SHORT = 200;
    private static final int LONG = 2000;

    public ApplicationForm {
        legalName = needed("legal-name", legalName, SHORT);
        country = needed("country", country, 2).toUpperCase(Locale.ROOT);
        registerName = needed("register-name", registerName, SHORT);
        registerNumber = needed("register-number", registerNumber, 60);
        taxNumber = optional("tax-number", taxNumber, 60);
        vatId = optional("vat-id", vatId, 60);
        street = needed("street", street, SHORT);
        city = needed("city", city, SHORT);
        region = optional("region", region, SHORT);
        postalCode = optional("postal-code", postalCode, 20);
        officers = needed("officers", officers, LONG);
        expectedBusiness = optional("expected-business", expectedBusiness, LONG);
        contactName = needed("contact-name", contactName, SHORT);
        contactEmail = needed("contact-email", contactEmail, SHORT).toLowerCase(Locale.ROOT);
        contactPhone = optional("contact-phone", contactPhone, 60);
        language = "zh".equals(language) ? "zh" : "en";
        if (!COUNTRIES.contains(country)) {
            throw new RuleViolated(VerificationRule.COUNTRY_UNKNOWN, Map.of("country", country));
        }
        vatId = right("vat-id", country, vatId);
        if (country.equals("CN") || country.equals("US")) {
            taxNumber = right("tax-number", country, taxNumber);
        }
        if (!EMAIL.matcher(contactEmail).matches()) {
            throw new RuleViolated(VerificationRule.EMAIL_UNUSABLE, Map.of("email", contactEmail));
        }
    }

    /** A number of a country whose check digits we know must have the right ones. */
    private static String right(String field, String country, String number) {
        if (number == null || !TaxNumber.isKnown(country)) {
            return number;
        }
        boolean northernIreland =
                country.equals("GB") && number.toUpperCase(Locale.ROOT).startsWith("XI");
        return TaxNumber.parse(northernIreland ? "XI" : country, number)
                .map(TaxNumber::toString)
                .orElseThrow(() -> new RuleViolated(
                        VerificationRule.TAX_NUMBER_WRONG,
                        Map.of("field", field, "number", number, "country", country)));
    }

    private static String needed(String field, String value, int longest) {
        String text = optional(field, value, longest);
        if (text == null) {
            throw new RuleViolated(VerificationRule.FIELD_MISSING, Map.of("field", field));
        }
        return text;
    }

    private static String optional(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        if (text.length() > longest || text.indexOf('\0') >= 0) {
            throw new RuleViolated(VerificationRule.TEXT_TOO_LONG, Map.of("field", field, "longest", longest));
        }
        return text;
    }

    /** In which money the company will buy. */
    public String currency() {
        return switch (country) {
            case "CN" -> "CNY";
            case "US" -> "USD";
            default -> "EUR";
        };
    }
}
