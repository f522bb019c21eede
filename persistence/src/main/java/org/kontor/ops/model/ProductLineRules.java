package org.kontor.ops.model;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kontor.kernel.RuleViolated;

/**
 * Lines of a catalogue in our own form, one article each. Columns {@code price:LIST} set the price of one unit on a price
 * list, {@code stock:SITE} the quantity on hand at a site, {@code attribute:code} an attribute's value; an empty cell
 * leaves what is there.
 */
final class ProductLineRules implements LineRules {

    private List<String> notTaken = List.of();

    @Override
    public List<String> notTaken() {
        return notTaken;
    }

    @Override
    public String key(Cells cells) {
        try {
            return cells.required("sku", 60);
        } catch (RuleViolated unreadable) {
            return null;
        }
    }

    @Override
    public Reading read(Cells cells) {
        String sku = cells.required("sku", 60);
        ProductTexts texts = new ProductTexts(cells);
        ProductFeatures features = new ProductFeatures(cells);
        ProductFiles files = new ProductFiles(cells);
        String[] fields = {
            sku,
            texts.nameIn("en"),
            texts.nameIn("zh"),
            texts.plain("en"),
            texts.plain("zh"),
            cells.text("category", 60),
            cells.text("manufacturer", 200),
            cells.text("manufacturer_number", 100),
            cells.text("gtin", 14),
            Values.unit(cells, "unit"),
            positive(cells, "order_multiple"),
            positive(cells, "min_quantity"),
            plain(cells.number("weight_grams", 11, 3)),
            Values.country(cells, "origin_country"),
            cells.text("tariff_code", 20),
            cells.text("active", 5).isEmpty()
                    ? ""
                    : cells.oneOf("active", "TRUE", "FALSE").toLowerCase(Locale.ROOT),
            keyed(cells, "price:", 12, 6),
            keyed(cells, "stock:", 11, 3),
            features.values(),
            mode(cells),
            ProductPrices.of(cells, mode(cells).equals("prices")),
            categoryPath(cells),
            references(cells),
            features.labels(),
            texts.longTexts(),
            texts.ownName(),
            features.chinese(),
            cells.text("catalogue", 120),
            cells.text("delivery", 10).isEmpty()
                    ? ""
                    : cells.oneOf("delivery", "PART", "WHOLE").toLowerCase(Locale.ROOT),
            cells.text("left_out", 10).isEmpty()
                    ? ""
                    : cells.oneOf("left_out", "REPORT", "PHASE_OUT").toLowerCase(Locale.ROOT),
            cells.prose("keywords", 4_000),
            Values.unit(cells, "content_unit"),
            positive(cells, "content_quantity"),
            files.pictures(),
            files.documents(),
            features.german()
        };
        notTaken = Stream.concat(texts.notTaken().stream(), files.notTaken().stream())
                .toList();
        return new Reading(sku, fields);
    }

    private static String positive(Cells cells, String field) {
        BigDecimal number = cells.number(field, 9, 3);
        if (number != null && number.signum() <= 0) {
            throw Cells.broken(OpsRule.LINE_NUMBER_UNREADABLE, field, number.toPlainString());
        }
        return plain(number);
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String keyed(Cells cells, String prefix, int digits, int decimals) {
        JsonObjectBuilder values = Json.createObjectBuilder();
        for (String name : cells.names()) {
            BigDecimal number = name.startsWith(prefix) ? cells.number(name, digits, decimals) : null;
            if (number != null && number.signum() < 0) {
                throw Cells.broken(OpsRule.LINE_NUMBER_UNREADABLE, name, number.toPlainString());
            }
            if (number != null) {
                values.add(name.substring(prefix.length()), number.toPlainString());
            }
        }
        return values.build().toString();
    }

    /** What the file wants with the article: all there is to say of it, an end to it, or its prices alone. */
    private static String mode(Cells cells) {
        return cells.text("mode", 10).isEmpty()
                ? ""
                : cells.oneOf("mode", "NEW", "UPDATE", "DELETE", "PRICES").toLowerCase(Locale.ROOT);
    }

    /** The way to the article's category: a list as catalogues give it, or names with {@code >} between them. */
    private static String categoryPath(Cells cells) {
        String text = cells.text("category_path", 4_000);
        if (text.isEmpty()) {
            return "";
        }
        JsonArrayBuilder path = Json.createArrayBuilder();
        if (text.startsWith("[")) {
            for (JsonObject group : JsonCell.objects(cells, "category_path", OpsRule.LINE_VALUE_UNKNOWN)) {
                String was = group.getString("was", "");
                path.add(category(group.getString("code", ""), group.getString("name", ""), text)
                        .add("was", was.length() > 60 ? "" : was));
            }
        } else {
            StringBuilder code = new StringBuilder();
            for (String name : text.split(">", -1)) {
                code.append(code.length() == 0 ? "" : ".").append(Slug.of(name));
                path.add(category(code.toString(), readable(name.strip()), text));
            }
        }
        return path.build().toString();
    }

    /** Codes of other systems as words: {@code led_tvs} is "Led tvs". */
    private static String readable(String name) {
        return name.matches("[a-z0-9]+(_[a-z0-9]+)*")
                ? Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', ' ')
                : name;
    }

    private static JsonObjectBuilder category(String code, String name, String whole) {
        if (code.isBlank() || name.isBlank() || code.length() > 60 || name.length() > 200) {
            throw Cells.broken(OpsRule.LINE_VALUE_UNKNOWN, "category_path", whole);
        }
        return Json.createObjectBuilder().add("code", code).add("name", name);
    }

    /** Which articles take its place or can be bought as well: {@code SUCCESSOR A-2 | ALTERNATIVE B-1}. */
    private static String references(Cells cells) {
        String text = cells.text("references", 30_000);
        if (text.isEmpty()) {
            return "";
        }
        JsonArrayBuilder references = Json.createArrayBuilder();
        for (String one : text.split("\\|")) {
            String[] parts = one.strip().split("\\s+", 2);
            if (parts.length < 2
                    || !parts[0].matches("SUCCESSOR|ALTERNATIVE|ACCESSORY|SPARE_PART")
                    || parts[1].length() > 60) {
                throw Cells.broken(OpsRule.LINE_VALUE_UNKNOWN, "references", one);
            }
            references.add(Json.createObjectBuilder().add("kind", parts[0]).add("sku", parts[1]));
        }
        return references.build().toString();
    }
}
