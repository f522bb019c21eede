package org.kontor.ops.model;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prices of an article in one cell, with bars or commas between them: {@code 680.51 EUR | 650 EUR @10 /1
 * 2026-01-01..2026-06-30}. {@code @} is the quantity from which a price holds, {@code /} the quantity that it is for; the
 * last day is included. {@code list:EUR} says on which list prices in euros go; without it, on the list of that code.
 */
final class ProductPrices {

    private static final Pattern PRICE = Pattern.compile("(\\d[\\d.,]*)\\s*([A-Z]{3})"
            + "(?:\\s+@(\\d[\\d.,]*))?(?:\\s+/(\\d[\\d.,]*))?"
            + "(?:\\s+(\\d{4}-\\d\\d-\\d\\d)?\\.\\.(\\d{4}-\\d\\d-\\d\\d)?)?");

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");
    private static final Pattern QUANTITY = Pattern.compile("\\d{1,9}(\\.\\d{1,3})?");

    private final Cells cells;
    private final boolean pricesAlone;

    /** @param pricesAlone whether the file says nothing else of the article: the quantity that a price is for may be missing */
    private ProductPrices(Cells cells, boolean pricesAlone) {
        this.cells = cells;
        this.pricesAlone = pricesAlone;
    }

    /** JSON for the statement that takes them: list, amount, quantities, first instant and the one after the last. */
    static String of(Cells cells, boolean pricesAlone) {
        return new ProductPrices(cells, pricesAlone).json();
    }

    private String json() {
        String text = cells.text("prices", 10_000);
        if (text.isEmpty()) {
            return "[]";
        }
        JsonArrayBuilder prices = Json.createArrayBuilder();
        Set<String> seen = new HashSet<>();
        for (String one : text.split(cells.comma("prices") ? "\\|" : "[|,]")) {
            Matcher price = PRICE.matcher(one.strip());
            if (!price.matches()) {
                throw Cells.broken(OpsRule.LINE_PRICE_UNREADABLE, "prices", one.strip());
            }
            String list = cells.text("list:" + price.group(2), 40);
            JsonObjectBuilder row = row(price, list.isEmpty() ? price.group(2) : list, one);
            if (!seen.add(list + price.group(2) + '@' + price.group(3) + ' ' + price.group(5))) {
                throw Cells.broken(OpsRule.LINE_PRICE_UNREADABLE, "prices", one.strip());
            }
            prices.add(row);
        }
        return prices.build().toString();
    }

    private JsonObjectBuilder row(Matcher price, String list, String whole) {
        try {
            String from = price.group(5) == null ? "-infinity" : start(LocalDate.parse(price.group(5)));
            String until = price.group(6) == null
                    ? "infinity"
                    : start(LocalDate.parse(price.group(6)).plusDays(1));
            if (!from.startsWith("-") && !until.startsWith("i") && from.compareTo(until) >= 0) {
                throw Cells.broken(OpsRule.LINE_PRICE_UNREADABLE, "prices", whole.strip());
            }
            JsonObjectBuilder row = Json.createObjectBuilder()
                    .add("list", list)
                    .add("currency", price.group(2))
                    .add("amount", number(price.group(1), AMOUNT, whole))
                    .add("min", positive(price.group(3), whole));
            if (price.group(4) != null || !pricesAlone) {
                row.add("base", positive(price.group(4), whole));
            }
            return row.add("from", from).add("until", until);
        } catch (DateTimeException noDay) {
            throw Cells.broken(OpsRule.LINE_PRICE_UNREADABLE, "prices", whole.strip());
        }
    }

    private static String start(LocalDate day) {
        return day + "T00:00:00Z";
    }

    private String positive(String quantity, String whole) {
        String plain = quantity == null ? "1" : number(quantity, QUANTITY, whole);
        if (plain.matches("[0.]+")) {
            throw Cells.broken(OpsRule.LINE_PRICE_UNREADABLE, "prices", whole.strip());
        }
        return plain;
    }

    private String number(String text, Pattern form, String whole) {
        String plain = cells.pointed("prices", text);
        if (!form.matcher(plain).matches()) {
            throw Cells.broken(OpsRule.LINE_PRICE_UNREADABLE, "prices", whole.strip());
        }
        return plain;
    }
}
