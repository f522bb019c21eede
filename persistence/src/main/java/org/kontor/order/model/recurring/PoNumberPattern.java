package org.kontor.order.model.recurring;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.kernel.RuleViolated;

/**
 * How each order gets its own PO number: text with the places {@code {year}}, {@code {month}}, {@code {day}}, {@code
 * {date}} of the due date and {@code {n}}, the count of the run.
 *
 * @param text null or empty: the orders have no PO number
 */
public record PoNumberPattern(String text) {

    private static final int LONGEST = 40;
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/#+&()-]{0,39}");
    private static final LocalDate LONG_DATE = LocalDate.of(2026, 12, 31);

    /** @throws RuleViolated {@link RecurringRule#PO_PATTERN_INVALID} when a place is unknown or a number would not fit */
    public PoNumberPattern {
        text = text == null || text.isBlank() ? null : text.strip();
        if (text != null) {
            String sample = fill(text, LONG_DATE, 9999);
            if (sample.length() > LONGEST || !NUMBER.matcher(sample).matches()) {
                throw new RuleViolated(RecurringRule.PO_PATTERN_INVALID, Map.of("most", LONGEST));
            }
        }
    }

    /** @return null without a pattern */
    public String number(LocalDate due, int run) {
        return text == null ? null : fill(text, due, run);
    }

    private static String fill(String pattern, LocalDate due, int run) {
        Map<String, String> values = Map.of(
                "year", String.valueOf(due.getYear()),
                "month", String.format(Locale.ROOT, "%02d", due.getMonthValue()),
                "day", String.format(Locale.ROOT, "%02d", due.getDayOfMonth()),
                "date", DateTimeFormatter.BASIC_ISO_DATE.format(due),
                "n", String.valueOf(run));
        return PLACE.matcher(pattern)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
