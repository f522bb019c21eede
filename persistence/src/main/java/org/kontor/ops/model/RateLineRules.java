package org.kontor.ops.model;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/** Lines of exchange rates: a day and what one euro was worth in each currency; a currency without a rate says N/A. */
final class RateLineRules implements LineRules {

    @Override
    public Reading read(Cells cells) {
        String day = cells.requiredTime("date").toLocalDate().toString();
        JsonObjectBuilder rates = Json.createObjectBuilder();
        for (String field : cells.names()) {
            if (field.equals("date")
                    || cells.text(field, 40).isEmpty()
                    || cells.text(field, 40).equals("N/A")) {
                continue;
            }
            BigDecimal rate = cells.number(field, 12, 6);
            if (rate.signum() <= 0) {
                throw new RuleViolated(
                        OpsRule.LINE_VALUE_UNKNOWN, Map.of("field", field, "value", rate.toPlainString()));
            }
            rates.add(field.toUpperCase(Locale.ROOT), rate.toPlainString());
        }
        return new Reading(day, new String[] {day, rates.build().toString()});
    }
}
