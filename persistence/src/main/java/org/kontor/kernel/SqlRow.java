package org.kontor.kernel;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** One row of a native statement, read from left to right: each call takes the next column. */
public final class SqlRow {

    private final Object[] columns;
    private int next;

    private SqlRow(Object[] columns) {
        this.columns = columns;
    }

    /** The rows of {@code Query.getResultList()} of a statement with two columns or more. */
    public static List<SqlRow> all(List<?> result) {
        return result.stream().map(row -> new SqlRow((Object[]) row)).toList();
    }

    public String text() {
        Object value = columns[next++];
        return value == null ? null : value.toString();
    }

    /** A whole number; null reads as 0. */
    public long number() {
        Number value = (Number) columns[next++];
        return value == null ? 0 : value.longValue();
    }

    public BigDecimal decimal() {
        return (BigDecimal) columns[next++];
    }

    public boolean flag() {
        return Boolean.TRUE.equals(columns[next++]);
    }

    public LocalDate day() {
        Object value = columns[next++];
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    public Instant instant() {
        Object value = columns[next++];
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return value == null ? null : ((OffsetDateTime) value).toInstant();
    }
}
