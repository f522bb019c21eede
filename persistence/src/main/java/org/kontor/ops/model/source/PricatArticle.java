package org.kontor.ops.model.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontor.kernel.UnitWords;

/** One article of a PRICAT message as cells of our own form; what no column of ours holds is named. */
final class PricatArticle {

    static final List<String> HEADER = List.of(
            "sku",
            "mode",
            "name",
            "text",
            "language",
            "manufacturer",
            "manufacturer_number",
            "gtin",
            "unit",
            "min_quantity",
            "weight_grams",
            "origin_country",
            "tariff_code",
            "prices");

    private static final Set<Integer> NUMBERS =
            Set.of(HEADER.indexOf("min_quantity"), HEADER.indexOf("weight_grams"), HEADER.indexOf("prices"));

    /** Code list 1229. */
    private static final Map<String, String> MODES = Map.of("1", "new", "2", "delete", "3", "update");

    /** Code list 7143: whose number it is. */
    private static final Map<String, String> NUMBER_OF =
            Map.of("SA", "sku", "MF", "manufacturer_number", "EN", "gtin", "UP", "gtin", "HS", "tariff_code");

    /** Code list 6411 of MEA, in grams. */
    private static final Map<String, Integer> GRAMS = Map.of("GRM", 0, "KGM", 3, "TNE", 6);

    private final PricatHead head;
    private final Map<String, String> cells = new HashMap<>();
    private final Set<String> notTaken = new LinkedHashSet<>();
    private final List<String> names = new ArrayList<>();
    private final List<Price> prices = new ArrayList<>();
    private String language = "";
    private String leastUnit = "";
    private boolean packed;

    /** A price as its group of segments says it. */
    private static final class Price {
        private final Map<String, String> days = new HashMap<>();
        private String amount = "";
        private String base = "";
        private String from = "";
        private String currency = "";
        private String unit = "";
        private String fromUnit = "";
    }

    PricatArticle(PricatHead head) {
        this.head = head;
    }

    SourceRecord record(long recordNo, List<EdifactSegment> segments) {
        segments.forEach(this::read);
        cells.putIfAbsent("sku", cells.getOrDefault("gtin", ""));
        if (!names.isEmpty()) {
            cells.put("name", names.get(0));
            cells.put("text", names.stream().skip(1).collect(Collectors.joining(" ")));
        }
        cells.put("language", language);
        cells.put("unit", unit());
        if (!fits(leastUnit)) {
            cells.remove("min_quantity");
            notTaken.add("QTY 53 in " + leastUnit);
        }
        cells.put(
                "prices",
                prices.stream()
                        .filter(Objects::nonNull)
                        .filter(this::isOfTheArticle)
                        .map(this::written)
                        .distinct()
                        .collect(Collectors.joining(" | ")));
        return new SourceRecord(
                recordNo,
                segments.get(0).line(),
                HEADER.stream().map(field -> cells.getOrDefault(field, "")).toList(),
                NUMBERS,
                List.copyOf(notTaken));
    }

    /** The one that its first price is for, else the one that its least quantity is said in. */
    private String unit() {
        return prices.stream()
                .filter(Objects::nonNull)
                .map(price -> price.unit)
                .filter(unit -> !unit.isEmpty())
                .findFirst()
                .orElse(leastUnit);
    }

    private boolean fits(String unit) {
        return unit.isEmpty() || unit.equals(cells.get("unit"));
    }

    /** A price for another unit, or from a quantity in another, is not one of ours. */
    private boolean isOfTheArticle(Price price) {
        boolean fits = fits(price.unit) && fits(price.fromUnit);
        if (!fits) {
            notTaken.add("PRI in " + (fits(price.unit) ? price.fromUnit : price.unit));
        }
        return fits;
    }

    private void read(EdifactSegment segment) {
        switch (segment.tag()) {
            case "LIN" -> {
                cells.put("mode", MODES.getOrDefault(segment.at(2), ""));
                number(segment.at(3, 1), segment.at(3, 2));
            }
            case "PIA" -> {
                // Code list 4347: 1 further numbers of the article, 5 its own; the others are of articles in its place.
                boolean own = segment.at(1).equals("1") || segment.at(1).equals("5");
                for (int i = 2; !segment.at(i, 1).isEmpty(); i++) {
                    if (own) {
                        number(segment.at(i, 1), segment.at(i, 2));
                    } else {
                        notTaken.add("PIA " + segment.at(1));
                    }
                }
            }
            case "IMD" -> description(segment);
            case "MEA" -> measure(segment);
            case "QTY" -> quantity(segment);
            case "ALI" -> put("origin_country", segment.at(1));
            case "PAC" -> {
                packed = true;
                notTaken.add("PAC");
            }
            case "PRI" -> price(segment);
            case "CUX", "DTM", "RNG" -> ofPrice(segment);
            default -> notTaken.add(segment.tag());
        }
    }

    private void put(String field, String value) {
        if (!value.isEmpty()) {
            cells.putIfAbsent(field, value);
        }
    }

    private void number(String number, String kind) {
        if (NUMBER_OF.containsKey(kind)) {
            put(NUMBER_OF.get(kind), number);
        } else if (!number.isEmpty()) {
            notTaken.add("PIA " + kind);
        }
    }

    /** Free words; of coded characteristics the brand (code list 7081). */
    private void description(EdifactSegment segment) {
        String words = (segment.at(3, 4) + " " + segment.at(3, 5)).strip();
        String what = segment.at(2, 1);
        if (what.equals("BRN")) {
            put("manufacturer", words);
        } else if (!words.isEmpty() && (what.isEmpty() || what.equals("ANM") || what.equals("DSC"))) {
            String spoken = Languages.tag(segment.at(3, 6));
            language = language.isEmpty() ? spoken : language;
            if (spoken.isEmpty() || spoken.equals(language)) {
                names.add(words);
            } else {
                notTaken.add("IMD in " + spoken);
            }
        } else {
            notTaken.add(("IMD " + what).strip());
        }
    }

    /** The weight of the article itself, not of a packaging that follows. */
    private void measure(EdifactSegment segment) {
        String what = segment.at(2, 1);
        String unit = segment.at(3, 1);
        if (!packed
                && (what.equals("AAB") || what.equals("G") || what.equals("AAA") || what.equals("N"))
                && GRAMS.containsKey(unit)) {
            String weight = point(segment.at(3, 2));
            put(
                    "weight_grams",
                    weight.matches("\\d{1,9}(\\.\\d{1,9})?")
                            ? new BigDecimal(weight)
                                    .movePointRight(GRAMS.get(unit))
                                    .stripTrailingZeros()
                                    .toPlainString()
                            : weight);
        } else {
            notTaken.add(("MEA " + what).strip());
        }
    }

    /** Code list 6063: what is ordered at least. */
    private void quantity(EdifactSegment segment) {
        if (segment.at(1, 1).equals("53")) {
            put("min_quantity", point(segment.at(1, 2)));
            leastUnit = UnitWords.code(segment.at(1, 3));
        } else {
            notTaken.add("QTY " + segment.at(1, 1));
        }
    }

    /** Code list 5125: AAA is the net price, which holds without tax; other kinds are named. */
    private void price(EdifactSegment segment) {
        if (!segment.at(1, 1).equals("AAA")) {
            notTaken.add("PRI " + segment.at(1, 1));
            prices.add(null);
            return;
        }
        Price price = new Price();
        price.amount = point(segment.at(1, 2));
        price.base = point(segment.at(1, 5));
        price.unit = UnitWords.code(segment.at(1, 6));
        prices.add(price);
    }

    private void ofPrice(EdifactSegment segment) {
        Price price = prices.isEmpty() ? null : prices.get(prices.size() - 1);
        if (price == null) {
            notTaken.add(segment.tag());
            return;
        }
        switch (segment.tag()) {
            case "CUX" -> price.currency = segment.at(1, 2);
            case "DTM" -> price.days.put(segment.at(1, 1), PricatHead.day(segment));
            default -> {
                price.from = point(segment.at(2, 2));
                price.fromUnit = UnitWords.code(segment.at(2, 1));
            }
        }
    }

    private String written(Price price) {
        StringBuilder text = new StringBuilder(price.amount)
                .append(' ')
                .append(price.currency.isEmpty() ? head.currency() : price.currency);
        if (!price.from.isEmpty() && !price.from.matches("[01](\\.0*)?")) {
            text.append(" @").append(price.from);
        }
        if (!price.base.isEmpty()) {
            text.append(" /").append(price.base);
        }
        String from = PricatHead.from(price.days).isEmpty() ? head.from() : PricatHead.from(price.days);
        String until = PricatHead.until(price.days).isEmpty() ? head.until() : PricatHead.until(price.days);
        return text.append(from.isEmpty() && until.isEmpty() ? "" : " " + from + ".." + until)
                .toString();
    }

    /** Both signs may stand before the decimals (ISO 9735, 10.1); there is none between thousands. */
    private static String point(String number) {
        return number.matches("\\d+,\\d+") ? number.replace(',', '.') : number;
    }
}
