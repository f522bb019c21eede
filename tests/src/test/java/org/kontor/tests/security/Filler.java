package org.kontor.tests.security;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontor.tests.Sql;

/** Makes one row of a company in a table that has none: every field that must be there, by its kind alone. */
final class Filler {

    private static final Pattern WORD = Pattern.compile("'([^']+)'::text");

    private Filler() {}

    /** @return null when the row is there, else why it is not */
    static String fill(OwnedRows rows, Sql sql, String table, long company) {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String column : sql.list(
                "select attname || ' ' || format_type(atttypid, null) || case when attnotnull and not atthasdef and"
                        + " attidentity = '' then ' !' else '' end from pg_attribute where attrelid = ?::regclass and attnum > 0 and"
                        + " not attisdropped and attgenerated = ''",
                table)) {
            String name = column.substring(0, column.indexOf(' '));
            String rest = column.substring(column.indexOf(' ') + 1);
            boolean needed = rest.endsWith(" !")
                    || List.of("company_id", "person_id", "id").contains(name);
            boolean tells = rest.startsWith("text") || rest.startsWith("jsonb") || rest.startsWith("bytea");
            if (needed || tells) {
                names.add(name);
                values.add(value(sql, table, name, rest.replace(" !", ""), company));
            }
        }
        try {
            rows.quietly("insert into " + table + " (" + String.join(", ", names) + ") overriding system value values ("
                    + String.join(", ", values) + ");");
            return null;
        } catch (AssertionError refused) {
            return String.valueOf(refused.getCause().getMessage()).replaceAll("\\s+", " ");
        }
    }

    private static String value(Sql sql, String table, String name, String type, long company) {
        if (name.equals("company_id")) {
            return Long.toString(company);
        }
        if (name.equals("id")) {
            return Long.toString(company + 99);
        }
        String target = target(sql, table, name);
        if (target != null) {
            String key = target.substring(target.indexOf(' ') + 1);
            String rows = target.substring(0, target.indexOf(' '));
            List<String> found = sql.list("select " + key + " from " + rows
                    + " order by ctid = any (array(select unnest(matrix.owned('" + rows + "', " + company
                    + ")))) desc, 1 " + (name.startsWith("to") ? "asc" : "desc") + " limit 1");
            return found.isEmpty() ? "null" : "'" + found.get(0) + "'";
        }
        if (name.equals("person_id")) {
            return Long.toString(company + 12);
        }
        if (name.equals("order_number")) {
            return "'" + (company + 60) + "'";
        }
        return switch (type) {
            case "bigint", "integer", "smallint", "numeric" -> "1";
            case "boolean" -> "false";
            case "date" -> "current_date + 1";
            case "timestamp with time zone" -> "now() + interval '1 day'";
            case "uuid" -> "gen_random_uuid()";
            case "jsonb", "json" -> "'{}'";
            case "bytea" -> "convert_to(rpad('" + company + "', " + size(sql, table, name) + ", 'x'), 'utf8')";
            case "character" -> name.contains("country") ? "'DE'" : "'EUR'";
            default -> "'" + word(sql, table, name) + "'";
        };
    }

    /** Where a foreign key of one column leads, as in {@code order_.sales_order id}. */
    private static String target(Sql sql, String table, String column) {
        List<String> found = sql.list(
                "select k.confrelid::regclass || ' ' || t.attname from pg_constraint k join pg_attribute a on a.attrelid ="
                        + " k.conrelid and a.attnum = k.conkey[array_upper(k.conkey, 1)] join pg_attribute t on t.attrelid ="
                        + " k.confrelid and t.attnum = k.confkey[array_upper(k.confkey, 1)] where k.contype = 'f' and"
                        + " k.conrelid = ?::regclass and a.attname = ? limit 1",
                table,
                column);
        return found.isEmpty() ? null : found.get(0);
    }

    private static String checks(Sql sql, String table, String column) {
        return String.join(
                " ",
                sql.list(
                        "select pg_get_constraintdef(oid) from pg_constraint where contype = 'c' and conrelid = ?::regclass"
                                + " and pg_get_constraintdef(oid) ~ ('\\y' || ? || '\\y')",
                        table,
                        column));
    }

    private static String word(Sql sql, String table, String column) {
        Matcher word = WORD.matcher(checks(sql, table, column));
        return word.find() ? word.group(1) : "filled";
    }

    private static int size(Sql sql, String table, String column) {
        return checks(sql, table, column).contains("= 16") ? 16 : 32;
    }
}
