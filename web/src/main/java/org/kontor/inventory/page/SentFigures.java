package org.kontor.inventory.page;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.kontor.kernel.RuleViolated;
import org.kontor.kernel.TypedQuantity;

/** Quantities and days as forms of purchases send them, and the fields that rules speak about. */
final class SentFigures {

    private SentFigures() {}

    /** Null when it is none; the rule of the model says so. */
    static BigDecimal quantity(String typed) {
        return TypedQuantity.of(typed).orElse(null);
    }

    /** Null when it is none. */
    static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** @param suffix of the fields of the line that was sent; empty for a new one */
    static String field(RuleViolated violated, String suffix) {
        return switch (violated.ruleKey()) {
            case "inventory.supplier-needed" -> "supplier";
            case "inventory.site-unknown" -> "site";
            case "inventory.article-unknown" -> "sku";
            case "inventory.quantity-wrong" -> "quantity" + suffix;
            case "inventory.day-needed" -> "day" + suffix;
            default -> "";
        };
    }
}
