package org.kontor.kernel;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The SQL of one list that people filter, order and leaf through. Conditions are given as SQL with {@code ?} for each
 * value, so no text of a reader ever becomes SQL; order columns come from a table of allowed names and always end in
 * the id, so that no row appears on two pages; counting stops at a cap, because nobody needs to know whether there are
 * 31,114 or 31,115 hits and the database should not count them at each click.
 */
public final class ListStatement {

    private final String columns;
    private final String from;
    private final String idColumn;
    private final StringBuilder where = new StringBuilder();
    private final StringBuilder whereInOrder = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private String order;

    public ListStatement(String columns, String from, String idColumn) {
        this.columns = columns;
        this.from = from;
        this.idColumn = idColumn;
        this.order = idColumn + " desc";
    }

    /** Adds a condition; each {@code ?} in it stands for the next value. */
    public ListStatement where(String condition, Object... parameters) {
        return add(condition, condition, parameters);
    }

    /** @param inOrder the same condition, written so that no index answers it */
    private ListStatement add(String condition, String inOrder, Object... parameters) {
        int before = values.size();
        append(whereInOrder, inOrder, before);
        append(where, condition, before);
        values.addAll(List.of(parameters));
        return this;
    }

    private static void append(StringBuilder where, String condition, int valuesBefore) {
        StringBuilder text = new StringBuilder();
        int next = valuesBefore;
        for (char c : condition.toCharArray()) {
            if (c == '?') {
                text.append('?').append(++next);
            } else {
                text.append(c);
            }
        }
        where.append(where.isEmpty() ? " where (" : " and (").append(text).append(')');
    }

    /** Adds a condition that is no filter of the reader's: what he may see at all. */
    public ListStatement within(String condition, List<Object> parameters) {
        if (!condition.equals("true")) {
            where(condition, parameters.toArray());
        }
        return this;
    }

    /** Adds "column is one of"; nothing when no value is given. */
    public ListStatement in(String column, Collection<String> allowed) {
        if (!allowed.isEmpty()) {
            String marks = String.join(", ", allowed.stream().map(v -> "?").toList());
            where(column + " in (" + marks + ")", allowed.toArray());
        }
        return this;
    }

    /** Adds "one of the columns contains the text", upper and lower case alike; nothing when the text is blank. */
    public ListStatement contains(String text, String... searched) {
        if (text != null && !text.isBlank()) {
            String pattern = "%" + escaped(text.strip()) + "%";
            List<String> each = new ArrayList<>();
            List<String> eachInOrder = new ArrayList<>();
            List<Object> patterns = new ArrayList<>();
            for (String column : searched) {
                each.add(column + " ilike ?");
                eachInOrder.add("(" + column + " || '') ilike ?");
                patterns.add(pattern);
            }
            add(String.join(" or ", each), String.join(" or ", eachInOrder), patterns.toArray());
        }
        return this;
    }

    /**
     * Orders by the wanted column if it is allowed, else by the fallback, and by the id last.
     *
     * @param allowed SQL expression by column name
     */
    public ListStatement orderBy(SortBy wanted, Map<String, String> allowed, SortBy fallback, String idColumn) {
        SortBy by = wanted != null && allowed.containsKey(wanted.column()) ? wanted : fallback;
        String direction = by.ascending() ? " asc" : " desc";
        this.order = allowed.get(by.column()) + direction + ", " + idColumn + direction;
        return this;
    }

    /** Whether there is any condition. */
    public boolean isFiltered() {
        return !where.isEmpty();
    }

    /**
     * Rows when many fit, or all: the database goes along the order and picks what fits, and needs to look at a small part
     * only. Text is compared in a way that keeps it from collecting every hit first.
     */
    public String rows(int offset, int limit) {
        return "select " + columns + " from " + from + whereInOrder + ordered(offset, limit);
    }

    /** Rows when no more than {@code cap} fit: they are found by the conditions first and put in order then. */
    public String rowsOfFew(int offset, int limit, int cap) {
        return "with hits as materialized (select " + idColumn + " as hit from " + from + where + " limit " + cap
                + ") select " + columns + " from " + from + " join hits on hits.hit = " + idColumn
                + ordered(offset, limit);
    }

    private String ordered(int offset, int limit) {
        return " order by " + order + " limit " + Math.max(0, limit) + " offset " + Math.max(0, offset);
    }

    /** Counts the hits, but no further than {@code cap}. */
    public String count(int cap) {
        return "select count(*) from (select 1 from " + from + where + " limit " + cap + ") hits";
    }

    /** The values in the order of their places; place numbers start with 1. */
    public List<Object> values() {
        return List.copyOf(values);
    }

    /** Puts the values in their places. */
    public Query fill(Query query) {
        for (int place = 1; place <= values.size(); place++) {
            query.setParameter(place, values.get(place - 1));
        }
        return query;
    }

    /** The text with the wildcards of LIKE made ordinary. */
    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
