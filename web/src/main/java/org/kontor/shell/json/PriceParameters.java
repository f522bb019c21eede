package org.kontor.shell.json;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.kontor.kernel.RuleViolated;
import org.kontor.pricing.model.PricingRule;

/** What a question about prices says beside the article; all of it throws {@link PricingRule#QUESTION_WRONG}. */
public final class PriceParameters {

    private PriceParameters() {}

    public static String text(String value) {
        return value == null ? "" : value.strip();
    }

    /** Null when nothing was given. */
    public static String given(String value) {
        return text(value).isEmpty() ? null : text(value);
    }

    /** 1 when nothing was given. */
    public static BigDecimal quantity(String value) {
        if (given(value) == null) {
            return BigDecimal.ONE;
        }
        if (!text(value).matches("[0-9]{1,9}([.][0-9]{1,3})?")) {
            throw wrong("quantity", value);
        }
        return new BigDecimal(text(value));
    }

    /** Now when nothing was given. */
    public static Instant instant(String value, Clock clock) {
        try {
            return given(value) == null ? clock.instant() : Instant.parse(text(value));
        } catch (DateTimeException unreadable) {
            throw wrong("at", value);
        }
    }

    public static RuleViolated wrong(String parameter, String value) {
        return new RuleViolated(PricingRule.QUESTION_WRONG, Map.of("parameter", parameter, "value", value));
    }
}
