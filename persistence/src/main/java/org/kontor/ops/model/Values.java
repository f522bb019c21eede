package org.kontor.ops.model;

import java.util.Currency;
import java.util.Locale;
import org.kontor.kernel.UnitWords;

/** Codes that several kinds of line carry. */
final class Values {

    private Values() {}

    /** ISO 4217; EUR when the cell is empty. */
    static String currency(Cells cells, String field) {
        String code = cells.text(field, 3).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return "EUR";
        }
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException unknown) {
            throw Cells.broken(OpsRule.LINE_VALUE_UNKNOWN, field, code);
        }
    }

    /** The code that we keep, also from a unit's word; empty when the cell is empty. */
    static String unit(Cells cells, String field) {
        String given = cells.text(field, 20);
        String code = UnitWords.code(given);
        if (code.length() > 3) {
            throw Cells.broken(OpsRule.LINE_VALUE_UNKNOWN, field, given);
        }
        return code;
    }

    /** ISO 3166 code, also from a country's English name; empty when the cell is empty. */
    static String country(Cells cells, String field) {
        String name = cells.text(field, 60);
        String code = name.isEmpty() ? "" : CountryNames.code(name);
        if (code.equals(CountryNames.UNKNOWN)) {
            throw Cells.broken(OpsRule.LINE_VALUE_UNKNOWN, field, name);
        }
        return code;
    }
}
