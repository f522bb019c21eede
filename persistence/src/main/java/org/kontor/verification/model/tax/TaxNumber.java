package org.kontor.verification.model.tax;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The number under which a tax authority knows a company: its check digits are right. Whether anybody has it is for the
 * authority to say.
 *
 * @param prefix under which the number is known among authorities: EL for Greece, CHE for Switzerland
 * @param number without the prefix, in capitals, without signs between
 */
public record TaxNumber(String prefix, String number) {

    /** Whose prefix is not the country's code. */
    private static final Map<String, String> PREFIXES = Map.of("GR", "EL", "CH", "CHE");

    private static final Set<String> WITHOUT_PREFIX = Set.of("CN", "US");
    private static final int LONGEST = 40;

    /** Whether we can tell a right number of this country from a wrong one. */
    public static boolean isKnown(String country) {
        String prefix = PREFIXES.getOrDefault(country, country);
        return EuropeanNumbers.ALL.containsKey(prefix) || WorldNumbers.ALL.containsKey(prefix);
    }

    /** Whether the authorities of the European Union answer questions about numbers of this country. */
    public static boolean isAskable(String country) {
        String prefix = PREFIXES.getOrDefault(country, country);
        return EuropeanNumbers.ALL.containsKey(prefix) || prefix.equals("XI");
    }

    /**
     * Reads a number as people write it: with or without the prefix, with blanks, dots and dashes, in Germany with commas
     * too.
     *
     * @param country ISO 3166 code of the country that gave it; XI for Northern Ireland
     * @return nothing when the number cannot be one of the country
     */
    public static Optional<TaxNumber> parse(String country, String typed) {
        if (typed == null || typed.length() > LONGEST || !isKnown(country)) {
            return Optional.empty();
        }
        String prefix = PREFIXES.getOrDefault(country, country);
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll(prefix.equals("DE") ? "[\\s.,:/-]" : "[\\s.:/-]", "");
        if (!WITHOUT_PREFIX.contains(prefix) && plain.startsWith(prefix)) {
            plain = plain.substring(prefix.length());
        }
        String number = complete(prefix, plain);
        EuropeanNumbers.Scheme scheme = EuropeanNumbers.ALL.getOrDefault(prefix, WorldNumbers.ALL.get(prefix));
        return scheme.fits(number) ? Optional.of(new TaxNumber(prefix, number)) : Optional.empty();
    }

    /** Ways of writing that leave a zero out or put it in brackets. */
    private static String complete(String prefix, String plain) {
        return switch (prefix) {
            case "BE" -> {
                String bare = plain.replace("(0)", "0");
                yield bare.length() == 9 ? "0" + bare : bare;
            }
            case "NL" -> plain.length() < 12 ? "0".repeat(12 - plain.length()) + plain : plain;
            case "EL" -> plain.length() == 8 ? "0" + plain : plain;
            default -> plain;
        };
    }

    @Override
    public String toString() {
        return WITHOUT_PREFIX.contains(prefix) ? number : prefix + number;
    }
}
