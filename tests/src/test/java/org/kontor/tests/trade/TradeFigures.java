package org.kontor.tests.trade;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a trade comes to. A group is a month or a country: lines, invoices of any kind, and the exact amount.
 *
 * @param customers numbers of customers, without walk-in
 */
public record TradeFigures(
        long lines,
        long invoices,
        long cancellations,
        long customers,
        long countries,
        BigDecimal gross,
        Map<String, Group> months,
        Map<String, Group> countryGroups) {

    /** @param lines and invoices are -1 where a reference does not say them */
    public record Group(long lines, long invoices, BigDecimal gross) {

        boolean agrees(Group other) {
            return other != null
                    && gross.compareTo(other.gross) == 0
                    && (lines < 0 || other.lines < 0 || lines == other.lines)
                    && (invoices < 0 || other.invoices < 0 || invoices == other.invoices);
        }
    }

    /** Counted from the file itself. */
    public static TradeFigures of(Iterable<TradeFile> files) throws IOException {
        Count count = new Count();
        for (TradeFile file : files) {
            file.each(count::add);
        }
        return count.figures();
    }

    /** As the report tells, grouped by month and by country. */
    public static TradeFigures of(JsonObject byMonth, JsonObject byCountry) {
        JsonObject totals = byMonth.getJsonObject("totals");
        return new TradeFigures(
                totals.getJsonNumber("lines").longValueExact(),
                totals.getJsonNumber("invoices").longValueExact(),
                totals.getJsonNumber("cancellations").longValueExact(),
                totals.getJsonNumber("customers").longValueExact(),
                totals.getJsonNumber("countries").longValueExact(),
                totals.containsKey("grossAmount")
                        ? totals.getJsonNumber("grossAmount").bigDecimalValue()
                        : BigDecimal.ZERO,
                groups(byMonth),
                groups(byCountry));
    }

    private static Map<String, Group> groups(JsonObject report) {
        Map<String, Group> groups = new TreeMap<>();
        for (JsonValue value : report.getJsonArray("groups")) {
            JsonObject group = value.asJsonObject();
            groups.put(
                    group.getString("key"),
                    new Group(
                            group.getJsonNumber("lines").longValueExact(),
                            group.getJsonNumber("invoices").longValueExact(),
                            group.getJsonNumber("grossAmount").bigDecimalValue()));
        }
        return groups;
    }

    /** As a reference file of the data says; the figures stand in the member that has {@code per_month}. */
    public static TradeFigures ofReference(JsonObject file) {
        JsonObject given = file.containsKey("per_month")
                ? file
                : file.values().stream()
                        .filter(value -> value.getValueType() == JsonValue.ValueType.OBJECT
                                && value.asJsonObject().containsKey("per_month"))
                        .findFirst()
                        .orElseThrow()
                        .asJsonObject();
        JsonObject distinct = given.getJsonObject("distinct");
        Map<String, Group> months = new TreeMap<>();
        given.getJsonObject("per_month").forEach((month, value) -> {
            JsonObject group = value.asJsonObject();
            months.put(
                    month,
                    new Group(group.getInt("rows"), group.getInt("invoices"), new BigDecimal(group.getString("gbp"))));
        });
        Map<String, Group> countries = new TreeMap<>();
        given.getJsonObject("all_countries_gbp")
                .forEach((name, value) -> countries.put(
                        name, new Group(-1, -1, new BigDecimal(((jakarta.json.JsonString) value).getString()))));
        return new TradeFigures(
                given.getInt("rows"),
                distinct.getInt("invoices"),
                distinct.getInt("cancellation_invoices_C"),
                distinct.getInt("customers"),
                distinct.getInt("countries"),
                new BigDecimal(given.getJsonObject("gbp").getString("sum_exact")),
                months,
                countries);
    }

    public List<String> monthsThatDiffer(TradeFigures other) {
        return different(months, other.months);
    }

    public List<String> countriesThatDiffer(TradeFigures other) {
        return different(countryGroups, other.countryGroups);
    }

    private static List<String> different(Map<String, Group> one, Map<String, Group> other) {
        Set<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys.stream()
                .filter(key -> !one.containsKey(key) || !one.get(key).agrees(other.get(key)))
                .toList();
    }

    /** Names of the figures that are not the same. */
    public List<String> differences(TradeFigures other) {
        List<String> differences = new ArrayList<>();
        note(differences, "lines", lines == other.lines);
        note(differences, "invoices", invoices == other.invoices);
        note(differences, "cancellations", cancellations == other.cancellations);
        note(differences, "customers", customers == other.customers);
        note(differences, "countries", countries == other.countries);
        note(differences, "gross", gross.compareTo(other.gross) == 0);
        monthsThatDiffer(other).forEach(month -> differences.add("month:" + month));
        countriesThatDiffer(other).forEach(country -> differences.add("country:" + country));
        return differences;
    }

    private static void note(List<String> differences, String name, boolean same) {
        if (!same) {
            differences.add(name);
        }
    }

    private static final class Count {

        private final Set<String> invoices = new HashSet<>();
        private final Set<String> cancellations = new HashSet<>();
        private final Set<String> customers = new HashSet<>();
        private final Map<String, Sum> months = new TreeMap<>();
        private final Map<String, Sum> countries = new HashMap<>();
        private BigDecimal gross = BigDecimal.ZERO;
        private long lines;

        void add(TradeLine line) {
            lines++;
            invoices.add(line.invoice());
            if (line.cancels()) {
                cancellations.add(line.invoice());
            }
            if (!line.customer().isEmpty()) {
                customers.add(line.customer());
            }
            gross = gross.add(line.amount());
            months.computeIfAbsent(line.month(), month -> new Sum()).add(line);
            countries.computeIfAbsent(line.country(), country -> new Sum()).add(line);
        }

        TradeFigures figures() {
            return new TradeFigures(
                    lines,
                    invoices.size(),
                    cancellations.size(),
                    customers.size(),
                    countries.size(),
                    gross,
                    groups(months),
                    groups(countries));
        }

        private static Map<String, Group> groups(Map<String, Sum> sums) {
            Map<String, Group> groups = new TreeMap<>();
            sums.forEach((key, sum) -> groups.put(key, new Group(sum.lines, sum.invoices.size(), sum.gross)));
            return groups;
        }
    }

    private static final class Sum {

        private final Set<String> invoices = new HashSet<>();
        private BigDecimal gross = BigDecimal.ZERO;
        private long lines;

        private void add(TradeLine line) {
            lines++;
            invoices.add(line.invoice());
            gross = gross.add(line.amount());
        }
    }
}
