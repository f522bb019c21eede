package org.kontor.ops.model;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kontor.kernel.RuleViolated;

/**
 * The cells of one record by the names of our fields. Numbers have a point and no grouping unless the mapping says comma, dates are ISO 8601 and in UTC
 * unless they carry an offset. A text that a spreadsheet would run as a formula is refused.
 */
final class Cells {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,15}(\\.\\d{0,12})?|\\.\\d{1,12})");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CALL = Pattern.compile("^[+\\-@＋－＠]\\s*[^\\s].*[(!|].*", Pattern.DOTALL);

    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?(\\d{1,15}|\\d{1,3}(\\.\\d{3}){1,4})(,\\d{0,12})?");

    private final Map<String, Integer> positions;
    private final Map<String, String> defaults;
    private final Set<String> names;
    private final boolean comma;
    private List<String> values = List.of();
    private Set<Integer> numbers = Set.of();

    Cells(ImportMapping mapping, List<String> header) {
        Map<String, Integer> found = new LinkedHashMap<>();
        mapping.columns().forEach((field, column) -> found.put(field, header.indexOf(column)));
        this.positions = found;
        this.defaults = mapping.defaults();
        this.names = new LinkedHashSet<>(found.keySet());
        this.names.addAll(defaults.keySet());
        this.comma = defaults.getOrDefault(ImportMapping.DECIMAL, ".").equals(",");
    }

    /** @param written places of cells that the file holds as numbers, whatever the mapping says of texts */
    Cells of(List<String> cells, Set<Integer> written) {
        this.values = cells;
        this.numbers = written;
        return this;
    }

    /** Whether the numbers of a field have a comma before their decimals: not where the file itself says that they are numbers. */
    boolean comma(String field) {
        Integer position = positions.get(field);
        return comma && (position == null || !numbers.contains(position));
    }

    Iterable<String> names() {
        return names;
    }

    /** What a field is where its column is empty, whatever this line has in it; empty when nobody said. */
    String otherwise(String field) {
        return defaults.getOrDefault(field, "");
    }

    /** Whether the field is read from a column or has a value instead of one. */
    boolean has(String field) {
        return names.contains(field);
    }

    /** The text of a field without outer space; empty when the cell is empty or there is no such column. */
    String text(String field, int maxLength) {
        String raw = raw(field);
        String text = prose(field, maxLength);
        if (isFormula(raw, text)) {
            throw broken(OpsRule.LINE_FORMULA, field, text);
        }
        return text;
    }

    /** Like {@link #text}, of a field with sentences and lists: there a dash begins a line. Exports neutralise it. */
    String prose(String field, int maxLength) {
        String text = raw(field).strip();
        if (text.length() > maxLength) {
            throw broken(OpsRule.LINE_FIELD_TOO_LONG, field, String.valueOf(maxLength));
        }
        return text;
    }

    private String raw(String field) {
        Integer position = positions.get(field);
        String cell = position == null ? "" : values.get(position);
        return cell.isBlank() ? defaults.getOrDefault(field, cell) : cell;
    }

    private static boolean isFormula(String raw, String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        boolean hidden = raw.charAt(0) == '\t' || raw.charAt(0) == '\r';
        return first == '='
                || first == '＝'
                || hidden && "+-@".indexOf(first) >= 0
                || CALL.matcher(text).matches();
    }

    String required(String field, int maxLength) {
        String text = text(field, maxLength);
        if (text.isEmpty()) {
            throw broken(OpsRule.LINE_FIELD_MISSING, field, "");
        }
        return text;
    }

    /** A number with at most so many digits before and after the point; null when the cell is empty. */
    BigDecimal number(String field, int integerDigits, int decimals) {
        String text = text(field, 40);
        if (text.isEmpty()) {
            return null;
        }
        String plain = pointed(field, text);
        if (!NUMBER.matcher(plain).matches()) {
            throw broken(OpsRule.LINE_NUMBER_UNREADABLE, field, text);
        }
        BigDecimal number = new BigDecimal(plain).stripTrailingZeros();
        if (number.scale() > decimals) {
            throw broken(OpsRule.LINE_NUMBER_UNREADABLE, field, text);
        }
        if (number.precision() - number.scale() > integerDigits) {
            throw broken(OpsRule.LINE_NUMBER_TOO_LARGE, field, text);
        }
        return number.signum() == 0 ? BigDecimal.ZERO : number;
    }

    /** The text of a number as it would be with a point; empty when it is none by the mapping's sign for decimals. */
    String pointed(String field, String text) {
        if (!comma(field)) {
            return text;
        }
        return WITH_COMMA.matcher(text).matches() ? text.replace(".", "").replace(',', '.') : "";
    }

    BigDecimal requiredNumber(String field, int integerDigits, int decimals) {
        required(field, 40);
        return number(field, integerDigits, decimals);
    }

    /** An instant; a time without offset is taken as UTC, a date alone as its beginning. */
    OffsetDateTime requiredTime(String field) {
        String text = required(field, 40);
        try {
            String iso = text.replace(' ', 'T');
            if (DATE.matcher(iso).matches()) {
                return within(field, LocalDate.parse(iso).atStartOfDay().atOffset(ZoneOffset.UTC));
            }
            boolean offset = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
            return within(
                    field,
                    offset
                            ? OffsetDateTime.parse(iso)
                            : LocalDateTime.parse(iso).atOffset(ZoneOffset.UTC));
        } catch (DateTimeException unreadable) {
            throw broken(OpsRule.LINE_DATE_UNREADABLE, field, text);
        }
    }

    private static OffsetDateTime within(String field, OffsetDateTime time) {
        if (time.getYear() < 1900 || time.getYear() > 2200) {
            throw broken(OpsRule.LINE_DATE_UNREADABLE, field, time.toString());
        }
        return time.withOffsetSameInstant(ZoneOffset.UTC);
    }

    /** One of the values, compared without case; the first is meant when the cell is empty. */
    String oneOf(String field, String... allowed) {
        String text = text(field, 40).toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return allowed[0];
        }
        for (String value : allowed) {
            if (value.equals(text)) {
                return value;
            }
        }
        throw broken(OpsRule.LINE_VALUE_UNKNOWN, field, text);
    }

    static RuleViolated broken(OpsRule rule, String field, String value) {
        String shown = value.length() > 80 ? value.substring(0, 80) + "…" : value;
        return new RuleViolated(rule, Map.of("field", field, "value", shown));
    }
}
