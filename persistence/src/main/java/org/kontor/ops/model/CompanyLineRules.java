package org.kontor.ops.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;

/** Lines of companies in our own form, one company each, with its main address where the street is given. */
final class CompanyLineRules implements LineRules {

    @Override
    public Reading read(Cells cells) {
        String number = cells.required("number", 40);
        cells.required("country", 60);
        BigDecimal terms = cells.number("payment_terms_days", 3, 0);
        if (terms != null && (terms.signum() < 0 || terms.intValue() > 365)) {
            throw Cells.broken(OpsRule.LINE_NUMBER_TOO_LARGE, "payment_terms_days", terms.toPlainString());
        }
        String[] fields = {
            number,
            cells.required("name", 200),
            Values.country(cells, "country"),
            cells.text("currency", 3).isEmpty() ? "" : Values.currency(cells, "currency"),
            cells.text("language", 2).isEmpty()
                    ? ""
                    : cells.oneOf("language", "EN", "ZH").toLowerCase(Locale.ROOT),
            zone(cells),
            cells.text("vat_id", 40),
            cells.text("email", 200),
            cells.text("phone", 60),
            terms == null ? "" : terms.toPlainString(),
            cells.text("price_list", 40),
            cells.text("street", 200),
            cells.text("city", 100),
            cells.text("region", 100),
            cells.text("postal_code", 20)
        };
        return new Reading(number, fields);
    }

    private static String zone(Cells cells) {
        String zone = cells.text("time_zone", 60);
        try {
            return zone.isEmpty() ? "" : ZoneId.of(zone).getId();
        } catch (DateTimeException unknown) {
            throw Cells.broken(OpsRule.LINE_VALUE_UNKNOWN, "time_zone", zone);
        }
    }
}
