package org.kontor.order.model;

import java.math.BigDecimal;
import java.util.Arrays;
import org.kontor.kernel.Sha256;

/**
 * The fingerprint of one revision of an order: whoever approves approves these bytes and no others. Fields are written with
 * their lengths, so that no two contents share a text.
 */
final class OrderContent {

    private final StringBuilder text = new StringBuilder();

    OrderContent and(Object... fields) {
        Arrays.stream(fields)
                .map(OrderContent::plain)
                .forEach(field -> text.append(field.length()).append(':').append(field));
        return this;
    }

    byte[] sha256() {
        return Sha256.of(text.toString());
    }

    private static String plain(Object field) {
        if (field instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return field == null ? "" : field.toString();
    }
}
