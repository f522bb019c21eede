package org.kontor.ops.model.source;

import java.util.HashMap;
import java.util.Map;

/** What a message says of all its articles: currency, and from when until when it holds. */
final class PricatHead {

    private String currency = "";
    private final Map<String, String> days = new HashMap<>();

    void read(EdifactSegment segment) {
        if (segment.tag().equals("CUX")) {
            currency = segment.at(1, 2);
        } else if (segment.tag().equals("DTM")) {
            days.put(segment.at(1, 1), day(segment));
        }
    }

    String currency() {
        return currency;
    }

    String from() {
        return from(days);
    }

    String until() {
        return until(days);
    }

    /** Code list 2005: effective, or the start of what lasts. */
    static String from(Map<String, String> days) {
        return days.getOrDefault("7", days.getOrDefault("194", ""));
    }

    /** Code list 2005: expiry, or the end of what lasts. */
    static String until(Map<String, String> days) {
        return days.getOrDefault("36", days.getOrDefault("206", ""));
    }

    /** A day of the form 102 or longer as ISO 8601; anything else stays as it is and is refused by name. */
    static String day(EdifactSegment date) {
        String text = date.at(1, 2);
        return text.matches("\\d{8}(\\d{4}(\\d{2})?)?")
                ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6, 8)
                : text;
    }
}
