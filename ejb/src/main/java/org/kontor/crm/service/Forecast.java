package org.kontor.crm.service;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.Money;

/** Adds opportunities up by the month of their decision and by currency; no two currencies are ever added. */
final class Forecast {

    private record Of(YearMonth month, String currency) {}

    private Forecast() {}

    static List<ForecastRow> of(List<OpportunityRow> opportunities) {
        Map<Of, List<OpportunityRow>> groups = new LinkedHashMap<>();
        for (OpportunityRow row : opportunities) {
            groups.computeIfAbsent(
                            new Of(YearMonth.from(row.closesOn()), row.amount().currency()), of -> new ArrayList<>())
                    .add(row);
        }
        return groups.entrySet().stream()
                .map(group -> row(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(ForecastRow::month)
                        .thenComparing(row -> row.total().currency()))
                .toList();
    }

    private static ForecastRow row(Of of, List<OpportunityRow> rows) {
        Money total = Money.zero(of.currency());
        Money ordered = total;
        Money expected = total;
        for (OpportunityRow row : rows) {
            total = total.plus(row.amount());
            ordered = ordered.plus(row.ordered());
            expected = expected.plus(row.expected());
        }
        return new ForecastRow(of.month(), rows.size(), total, ordered, expected);
    }
}
