package org.kontor.catalog.api;

import java.math.BigDecimal;
import java.util.List;
import org.kontor.catalog.service.AttributeValue;
import org.kontor.catalog.service.ProductRow;

/**
 * An article as a line of a list.
 *
 * @param unit UN/ECE Recommendation 20 code
 * @param drawing address of the picture
 */
public record ProductBody(
        String sku,
        String name,
        String category,
        String unit,
        BigDecimal orderMultiple,
        BigDecimal minQuantity,
        String manufacturer,
        String manufacturerNumber,
        List<AttributeBody> attributes,
        String drawing) {

    /** @param number what the value sorts by; absent where values have no order */
    public record AttributeBody(String code, String name, String value, BigDecimal number, String unit) {

        static AttributeBody of(AttributeValue value) {
            return new AttributeBody(value.code(), value.name(), value.value(), plain(value.number()), value.unit());
        }
    }

    static ProductBody of(ProductRow row) {
        return new ProductBody(
                row.sku(),
                row.name(),
                row.categoryCode(),
                row.unit(),
                plain(row.orderMultiple()),
                plain(row.minQuantity()),
                row.manufacturer(),
                row.manufacturerNumber(),
                row.attributes().stream().map(AttributeBody::of).toList(),
                row.drawingUrl());
    }

    /** 100 instead of 100.000, and never 1E+2. */
    static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
