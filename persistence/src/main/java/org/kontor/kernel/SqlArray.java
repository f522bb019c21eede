package org.kontor.kernel;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Writes a list as the text form of a PostgreSQL array, to be bound as ONE parameter and read back by {@code
 * unnest(cast(?1 as bigint[]))}: a statement stays the same, and is prepared once, whatever the number of rows.
 */
public final class SqlArray {

    private SqlArray() {}

    public static String ofNumbers(Collection<? extends Number> numbers) {
        return numbers.stream()
                .map(number -> number instanceof BigDecimal exact ? exact.toPlainString() : number.toString())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Every text is quoted, so that commas, braces, blanks and the word NULL are data; null elements are refused. */
    public static String ofTexts(Collection<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
