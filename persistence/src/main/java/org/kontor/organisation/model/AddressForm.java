package org.kontor.organisation.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an address needs in a country, and how its postal code looks. Countries without a form of their own need street and
 * town.
 *
 * @param postalCode null when the country has no rule we know
 */
public record AddressForm(boolean region, boolean postalCodeNeeded, Pattern postalCode, String example) {

    private static final AddressForm ANY = new AddressForm(false, false, null, "");

    private static final Map<String, AddressForm> FORMS = Map.ofEntries(
            Map.entry("DE", form(false, "[0-9]{5}", "20539")),
            Map.entry("AT", form(false, "[0-9]{4}", "1010")),
            Map.entry("CH", form(false, "[0-9]{4}", "8001")),
            Map.entry("NL", form(false, "[1-9][0-9]{3} ?[A-Z]{2}", "1012 AB")),
            Map.entry("BE", form(false, "[0-9]{4}", "1000")),
            Map.entry("FR", form(false, "[0-9]{5}", "75001")),
            Map.entry("IT", form(true, "[0-9]{5}", "20121")),
            Map.entry("ES", form(true, "[0-9]{5}", "28001")),
            Map.entry("PL", form(false, "[0-9]{2}-[0-9]{3}", "00-001")),
            Map.entry("DK", form(false, "[0-9]{4}", "1050")),
            Map.entry("SE", form(false, "[0-9]{3} ?[0-9]{2}", "111 29")),
            Map.entry("GB", form(false, "[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}", "SW1A 1AA")),
            Map.entry("US", form(true, "[0-9]{5}(-[0-9]{4})?", "97210")),
            Map.entry("CA", form(true, "[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]", "K1A 0B1")),
            Map.entry("CN", form(true, "[0-9]{6}", "518103")),
            Map.entry("JP", form(true, "[0-9]{3}-?[0-9]{4}", "100-0001")),
            Map.entry("AU", form(true, "[0-9]{4}", "2000")));

    private static AddressForm form(boolean region, String postalCode, String example) {
        return new AddressForm(region, true, Pattern.compile(postalCode), example);
    }

    public static AddressForm of(String country) {
        return FORMS.getOrDefault(country, ANY);
    }

    /** The fields that must be filled, in the order in which people fill them. */
    public List<String> needed() {
        List<String> needed = new ArrayList<>(List.of("label", "recipient", "street", "city"));
        if (region) {
            needed.add("region");
        }
        if (postalCodeNeeded) {
            needed.add("postalCode");
        }
        return List.copyOf(needed);
    }

    public boolean fits(String code) {
        return postalCode == null || postalCode.matcher(code).matches();
    }
}
