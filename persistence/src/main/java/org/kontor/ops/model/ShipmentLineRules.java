package org.kontor.ops.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of what suppliers sent. Days are ISO 8601, {@code 2-Jun-06} (two digits: this century) or {@code 11/13/2006}, month
 * first. Weight and freight are a number, or words that say why there is none: a line may name another one of its shipment,
 * {@code See ASN-93 (ID#:1281)}. Words that are not known are refused, never read as nothing.
 */
final class ShipmentLineRules implements LineRules {

    private static final Set<String> TERMS = Set.of(
            "EXW", "FCA", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS", "FOB", "CFR", "CIF", "DAT", "DAF", "DES", "DEQ",
            "DDU");

    private static final String FROM_STOCK = "N/A - FROM RDC";

    private static final Set<String> NO_DAY = Set.of("DATE NOT CAPTURED", FROM_STOCK);

    private static final String NO_QUOTATION = "PRE-PQ PROCESS";

    private static final Map<String, String> NO_WEIGHT = Map.of("WEIGHT CAPTURED SEPARATELY", "SEPARATE");

    private static final Map<String, String> NO_FREIGHT =
            Map.of("INVOICED SEPARATELY", "SEPARATE", "FREIGHT INCLUDED IN COMMODITY COST", "INCLUDED");

    private static final Pattern OTHER_LINE = Pattern.compile("See (\\S{1,40}) \\(ID#:(\\S{1,40})\\)");

    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern("d-MMM-")
                    .appendValueReduced(ChronoField.YEAR, 2, 2, LocalDate.of(2000, 1, 1))
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("M/d/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT));

    /** @param key of the line that is named; empty for none */
    private record Measure(String state, String number, String key) {}

    @Override
    public Reading read(Cells cells) {
        String order = cells.required("order", 40);
        String shipment = cells.required("shipment", 40);
        Measure weight = measure(cells, "weight", NO_WEIGHT, shipment, 9, 3);
        Measure freight = measure(cells, "freight", NO_FREIGHT, shipment, 12, 2);
        String[] fields = {
            cells.required("line", 40),
            order,
            shipment,
            cells.required("supplier", 120),
            upper(cells, "quotation").equals(NO_QUOTATION) ? "" : cells.text("quotation", 40),
            term(cells),
            cells.required("term", 40),
            mode(cells),
            cells.required("country", 60),
            NO_DAY.contains(upper(cells, "sent")) ? "" : day(cells, "sent"),
            requiredDay(cells, "scheduled"),
            requiredDay(cells, "delivered"),
            requiredDay(cells, "recorded"),
            cells.required("article", 200),
            cells.text("brand", 80),
            cells.text("manufacturing_site", 120),
            counted(cells, "packs", 14),
            counted(cells, "pack_size", 10),
            currency(cells),
            amount(cells, "value", 14, 2),
            amount(cells, "pack_price", 10, 4),
            amount(cells, "unit_price", 10, 4),
            weight.state(),
            weight.number(),
            weight.key(),
            freight.state(),
            freight.number(),
            freight.key(),
            cells.text("insurance", 40).isEmpty() ? "" : amount(cells, "insurance", 12, 2)
        };
        return new Reading(order, fields);
    }

    private static String upper(Cells cells, String field) {
        return cells.text(field, 60).toUpperCase(Locale.ROOT);
    }

    private static String term(Cells cells) {
        String given = upper(cells, "term");
        if (given.equals(FROM_STOCK)) {
            return "NONE";
        }
        if (!TERMS.contains(given)) {
            throw Cells.broken(OpsRule.LINE_VALUE_UNKNOWN, "term", given);
        }
        return given;
    }

    private static String mode(Cells cells) {
        String given = upper(cells, "mode").replace(' ', '_');
        if (!given.isEmpty()
                && !Set.of("AIR", "AIR_CHARTER", "OCEAN", "TRUCK", "RAIL").contains(given)) {
            throw Cells.broken(OpsRule.LINE_VALUE_UNKNOWN, "mode", given);
        }
        return given;
    }

    private static String currency(Cells cells) {
        cells.required("currency", 3);
        return Values.currency(cells, "currency");
    }

    private static String requiredDay(Cells cells, String field) {
        cells.required(field, 40);
        return day(cells, field);
    }

    private static String day(Cells cells, String field) {
        String text = cells.text(field, 40);
        if (text.isEmpty()) {
            return "";
        }
        for (DateTimeFormatter form : DAYS) {
            try {
                return LocalDate.parse(text, form).toString();
            } catch (DateTimeException other) {
                continue;
            }
        }
        throw Cells.broken(OpsRule.LINE_DATE_UNREADABLE, field, text);
    }

    private static String counted(Cells cells, String field, int digits) {
        BigDecimal number = cells.requiredNumber(field, digits, 0);
        if (number.signum() <= 0) {
            throw Cells.broken(OpsRule.LINE_VALUE_UNKNOWN, field, number.toPlainString());
        }
        return number.toPlainString();
    }

    private static String amount(Cells cells, String field, int digits, int decimals) {
        BigDecimal number = cells.requiredNumber(field, digits, decimals);
        if (number.signum() < 0) {
            throw Cells.broken(OpsRule.LINE_VALUE_UNKNOWN, field, number.toPlainString());
        }
        return number.toPlainString();
    }

    private static Measure measure(
            Cells cells, String field, Map<String, String> words, String shipment, int digits, int decimals) {
        String text = cells.text(field, 100);
        if (text.isEmpty()) {
            return new Measure("MISSING", "", "");
        }
        String why = words.get(text.toUpperCase(Locale.ROOT));
        if (why != null) {
            return new Measure(why, "", "");
        }
        Matcher other = OTHER_LINE.matcher(text);
        if (other.matches()) {
            if (!other.group(1).equals(shipment)) {
                throw Cells.broken(OpsRule.LINE_REFERENCE_UNKNOWN, field, text);
            }
            return new Measure("OTHER_LINE", "", other.group(2));
        }
        return new Measure("STATED", amount(cells, field, digits, decimals), "");
    }
}
