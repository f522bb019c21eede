package org.kontor.ops.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontor.kernel.RuleViolated;

/**
 * Which column of a file is which field of ours. A mapping may have a name: then the reading of the lines follows the
 * habits of a known source as well ({@code online-retail}); without a name lines are read as our own form. A field may
 * have a value for the lines where its column is empty, or instead of a column. {@code attribute:*=*} makes an attribute of
 * every column that is left, without those that {@code ?ignore=} names; {@code attribute:*:de=*} the German words of one.
 */
public final class ImportMapping {

    public static final String FORM = "form";
    public static final String ONLINE_RETAIL = "online-retail";

    /** The field that says how numbers are written: a comma or a point before the decimals. */
    public static final String DECIMAL = "decimal";

    /** The field that names columns which {@link #EVERY_OTHER} leaves out. */
    public static final String IGNORE = "ignore";

    /** Every column that nothing else is read from, as an attribute of its own name. */
    private static final String EVERY_OTHER = "attribute:*";

    private static final String OTHERWISE = "?";

    private static final Map<String, String> ONLINE_RETAIL_COLUMNS = Map.of(
            "order_number", "InvoiceNo",
            "sku", "StockCode",
            "name", "Description",
            "quantity", "Quantity",
            "placed_at", "InvoiceDate",
            "unit_price", "UnitPrice",
            "customer_number", "CustomerID",
            "country", "Country");

    private final String name;
    private final Map<String, String> columns;
    private final Map<String, String> defaults;

    private ImportMapping(String name, Map<String, String> columns) {
        this(name, columns, Map.of());
    }

    private ImportMapping(String name, Map<String, String> columns, Map<String, String> defaults) {
        this.name = name;
        this.columns = new LinkedHashMap<>(columns);
        this.defaults = new LinkedHashMap<>(defaults);
    }

    /** The best guess from the header: a known source by its exact columns, else field by field. */
    public static ImportMapping guess(ImportKind kind, List<String> header) {
        if (kind == ImportKind.ORDERS && header.containsAll(ONLINE_RETAIL_COLUMNS.values())) {
            return new ImportMapping(ONLINE_RETAIL, ordered(kind, ONLINE_RETAIL_COLUMNS));
        }
        Map<String, String> columns = new LinkedHashMap<>();
        List<String> free = new ArrayList<>(header);
        for (ImportField field : kind.fields()) {
            free.stream().filter(field::isNamed).findFirst().ifPresent(column -> {
                columns.put(field.name(), column);
                free.remove(column);
            });
        }
        for (String column : free) {
            if (kind.prefixes().stream().anyMatch(column::startsWith) && kind.knows(column)) {
                columns.put(column, column);
            }
        }
        return new ImportMapping(FORM, columns);
    }

    /**
     * A mapping as a caller gives it: nothing or {@code auto} (guessed), a name, or pairs {@code field=Column} and
     * {@code ?field=value} with semicolons between them.
     */
    public static ImportMapping parse(String text, ImportKind kind, List<String> header) {
        if (text == null || text.isBlank() || text.strip().equals("auto")) {
            return guess(kind, header);
        }
        String given = text.strip();
        if (given.equals(ONLINE_RETAIL) && kind == ImportKind.ORDERS) {
            return new ImportMapping(ONLINE_RETAIL, ordered(kind, ONLINE_RETAIL_COLUMNS));
        }
        if (given.equals(FORM)) {
            return new ImportMapping(FORM, guess(kind, header).columns);
        }
        String name = given.startsWith(ONLINE_RETAIL + ":") ? ONLINE_RETAIL : FORM;
        String pairs = given.startsWith(name + ":") ? given.substring(name.length() + 1) : given;
        if (!pairs.contains("=")) {
            throw new RuleViolated(OpsRule.IMPORT_MAPPING_UNKNOWN, Map.of("mapping", given));
        }
        Map<String, String> columns = new LinkedHashMap<>();
        Map<String, String> defaults = new LinkedHashMap<>();
        for (String pair : pairs.split(";")) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair.strip() : pair.substring(0, equals).strip();
            boolean otherwise = key.startsWith(OTHERWISE);
            String field = otherwise ? key.substring(OTHERWISE.length()) : key;
            if (equals < 0 || !kind.knows(field)) {
                throw new RuleViolated(OpsRule.IMPORT_MAPPING_NAMES_UNKNOWN_FIELD, Map.of("field", field));
            }
            (otherwise ? defaults : columns)
                    .put(field, decoded(pair.substring(equals + 1).strip()));
        }
        for (String words : List.of("", ":de", ":zh")) {
            if (columns.remove(EVERY_OTHER + words) != null) {
                addOthers(header, columns, defaults.getOrDefault(IGNORE, ""), words);
            }
        }
        return new ImportMapping(name, columns, defaults);
    }

    private static void addOthers(List<String> header, Map<String, String> columns, String ignored, String words) {
        List<String> left = List.of(ignored.split("\\s*,\\s*"));
        for (String column : header) {
            if (!column.isBlank() && !left.contains(column) && !columns.containsValue(column)) {
                columns.put("attribute:" + Slug.of(column) + words, column);
            }
        }
    }

    private static Map<String, String> ordered(ImportKind kind, Map<String, String> columns) {
        Map<String, String> ordered = new LinkedHashMap<>();
        kind.fields().stream()
                .filter(field -> columns.containsKey(field.name()))
                .forEach(field -> ordered.put(field.name(), columns.get(field.name())));
        return ordered;
    }

    /** Breaks a rule when the header does not carry what this mapping and the kind need. */
    public void mustFit(ImportKind kind, List<String> header) {
        for (String column : header) {
            if (header.indexOf(column) != header.lastIndexOf(column) && columns.containsValue(column)) {
                throw new RuleViolated(OpsRule.IMPORT_HEADER_REPEATS_COLUMN, Map.of("column", column));
            }
        }
        columns.values().stream()
                .filter(column -> !header.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new RuleViolated(OpsRule.IMPORT_HEADER_LACKS_COLUMN, Map.of("column", column));
                });
        kind.fields().stream()
                .filter(field ->
                        field.required() && !columns.containsKey(field.name()) && !defaults.containsKey(field.name()))
                .findFirst()
                .ifPresent(field -> {
                    throw new RuleViolated(OpsRule.IMPORT_HEADER_LACKS_COLUMN, Map.of("column", field.name()));
                });
    }

    public String name() {
        return name;
    }

    /** Field to the value that it has where its column is empty, or where it has none. */
    public Map<String, String> defaults() {
        return Collections.unmodifiableMap(defaults);
    }

    private static String encoded(String column) {
        return column.replace("%", "%25").replace(";", "%3B");
    }

    private static String decoded(String column) {
        return column.replace("%3B", ";").replace("%25", "%");
    }

    /** Field to column, in the order of the form. */
    public Map<String, String> columns() {
        return Collections.unmodifiableMap(columns);
    }

    /** The text from which {@link #parse} makes the same mapping again. */
    public String text() {
        return text(name, columns, defaults);
    }

    /** The text of a mapping of these parts. */
    public static String text(String name, Map<String, String> columns, Map<String, String> defaults) {
        StringBuilder text = new StringBuilder(name).append(':');
        columns.forEach((field, column) ->
                text.append(field).append('=').append(encoded(column)).append(';'));
        defaults.forEach((field, value) -> text.append(OTHERWISE)
                .append(field)
                .append('=')
                .append(encoded(value))
                .append(';'));
        return text.toString();
    }
}
