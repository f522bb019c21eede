package org.kontor.catalog.service;

import java.io.Serializable;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kontor.catalog.service.media.Picture;
import org.kontor.catalog.service.unit.UnitList;

/**
 * An article as a line of a list, in the reader's language.
 *
 * @param unit UN/ECE Recommendation 20 code of its base unit
 * @param orderMultiple quantities must be multiples of this
 * @param units in which it can be bought
 * @param drawing parameters of what is drawn of it where it has no picture; null when there are none
 * @param picture name of its first picture; null when it has none
 */
public record ProductRow(
        long id,
        String sku,
        String name,
        String unit,
        BigDecimal orderMultiple,
        BigDecimal minQuantity,
        String categoryCode,
        List<AttributeValue> attributes,
        String manufacturer,
        String manufacturerNumber,
        String drawing,
        String picture,
        UnitList units)
        implements Serializable {

    /** Address of the picture below the portal's root; changes when the picture changes, so it may be kept for ever. */
    public String drawingUrl() {
        if (picture != null) {
            return Picture.url(picture, 160);
        }
        return "/drawing/" + encoded(sku) + ".svg?v=" + new DrawingView(sku, drawing).version();
    }

    public String url() {
        return "/product/" + encoded(sku);
    }

    /** The value of an attribute as text; null when the article has none. */
    public String attribute(String code) {
        return attributes.stream()
                .filter(value -> value.code().equals(code))
                .map(AttributeValue::text)
                .findFirst()
                .orElse(null);
    }

    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
