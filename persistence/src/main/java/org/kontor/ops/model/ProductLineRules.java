package org.kontor.ops.model;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * Lines of a catalogue in our own form, one article each. Columns {@code price:LIST} set the price of one unit on a price
 * list, {@code stock:SITE} the quantity on hand at a site, {@code attribute:code} an attribute's value; an empty cell
 * leaves what is there.
 */
final class ProductLineRules implements LineRules {

    @Override
    public Reading read(Cells cells) {
        String sku = cells.required("sku", 60);
        String[] fields = {
            sku,
            cells.required("name", 300),
            cells.text("name_zh", 300),
            cells.text("text", 10_000),
            cells.text("text_zh", 10_000),
            cells.text("category", 60),
            cells.text("manufacturer", 200),
            cells.text("manufacturer_number", 100),
            cells.text("gtin", 14),
            cells.text("unit", 3).toUpperCase(Locale.ROOT),
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
            attributes(cells)
        };
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

    private static String attributes(Cells cells) {
        JsonObjectBuilder values = Json.createObjectBuilder();
        for (String name : cells.names()) {
            String value = name.startsWith("attribute:") ? cells.text(name, 200) : "";
            if (!value.isEmpty()) {
                values.add(name.substring("attribute:".length()), value);
            }
        }
        return values.build().toString();
    }
}
