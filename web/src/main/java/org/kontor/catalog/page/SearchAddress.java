package org.kontor.catalog.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A search as it stands in the address: {@code /search?q=&category=&f.thread=M8&f.length=20..40&sort=&page=}. A form sends the
 * ends of a range apart, {@code from.length=20&to.length=40}; they become one filter.
 *
 * @param filters attribute code to values, as chosen
 * @param view {@code list} or {@code table}; empty when nothing is said of it
 * @param ticked numbers of articles that are to be compared, also from other pages
 */
public record SearchAddress(
        String q,
        String category,
        Map<String, List<String>> filters,
        String sort,
        String view,
        int page,
        List<String> ticked) {

    static final String FILTER = "f.";
    static final String TABLE = "table";
    static final Set<String> VIEWS = Set.of("list", TABLE);
    private static final int LONGEST_NUMBER = 60;

    static SearchAddress of(Map<String, String[]> parameters) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(FILTER) && name.matches("f\\.[a-z][a-z0-9_-]{0,60}")) {
                filters.computeIfAbsent(name.substring(FILTER.length()), code -> new ArrayList<>())
                        .addAll(Arrays.asList(values));
            }
            if (name.matches("(from|to)\\.[a-z][a-z0-9_-]{0,60}")) {
                String code = name.substring(name.indexOf('.') + 1);
                String range = end(parameters, "from." + code) + ".." + end(parameters, "to." + code);
                List<String> chosen = filters.computeIfAbsent(code, other -> new ArrayList<>());
                if (!range.equals("..") && !chosen.contains(range)) {
                    chosen.add(range);
                }
            }
        });
        filters.values().removeIf(List::isEmpty);
        return new SearchAddress(
                first(parameters, "q"),
                first(parameters, "category"),
                filters,
                first(parameters, "sort"),
                VIEWS.contains(first(parameters, "view")) ? first(parameters, "view") : "",
                number(first(parameters, "page")),
                Arrays.stream(parameters.getOrDefault("sku", new String[0]))
                        .filter(sku -> !sku.isBlank() && sku.length() <= LONGEST_NUMBER)
                        .distinct()
                        .limit(Comparison.MOST * 2L)
                        .toList());
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0].strip();
    }

    /** A number as people type it: full-width digits and a decimal comma are understood. */
    private static String end(Map<String, String[]> parameters, String name) {
        return Normalizer.normalize(first(parameters, name), Normalizer.Form.NFKC)
                .replace(',', '.')
                .strip();
    }

    private static int number(String text) {
        return text.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(text) : 1;
    }

    /** A field of a form that keeps this search. */
    public record Field(String name, String value) {}

    public List<Field> getFilterList() {
        return filters.entrySet().stream()
                .flatMap(filter -> filter.getValue().stream().map(value -> new Field(FILTER + filter.getKey(), value)))
                .toList();
    }

    /** All that a form needs to keep this search: what is not said is left out. */
    public List<Field> getWhole() {
        List<Field> whole = new ArrayList<>(List.of(new Field("q", q), new Field("category", category)));
        whole.addAll(getFilterList());
        whole.add(new Field("sort", sort));
        whole.add(new Field("view", view));
        whole.removeIf(field -> field.value().isEmpty());
        return whole;
    }

    /** The first range of an attribute; empty when there is none. */
    String[] range(String attribute) {
        return filters.getOrDefault(attribute, List.of()).stream()
                .filter(value -> value.contains(".."))
                .findFirst()
                .map(value -> value.split("\\.\\.", -1))
                .orElse(new String[] {"", ""});
    }

    /** The same without an attribute; without the category when it is null. */
    public String dropping(String attribute) {
        Map<String, List<String>> less = new LinkedHashMap<>(filters);
        less.remove(attribute);
        return address(attribute == null ? "" : category, less, sort, view);
    }

    /** The first page of this search, to append the number of another. */
    public String forPages() {
        return address(category, filters, sort, view);
    }

    /** The same page as a list or as a table. */
    public String viewed(String as) {
        StringBuilder address = new StringBuilder(address(category, filters, sort, as));
        append(address, "page", page > 1 ? Integer.toString(page) : "");
        return address.toString();
    }

    public String inCategory(String code) {
        return address(code, filters, sort, view);
    }

    /** The same in all categories and with all values. */
    public String wordsOnly() {
        return address("", Map.of(), "", view);
    }

    public String unfolded(String attribute) {
        return forPages() + "more=" + attribute + "#facet-" + attribute;
    }

    String without(String attribute, String value) {
        Map<String, List<String>> less = new LinkedHashMap<>();
        filters.forEach((code, values) -> {
            List<String> kept = new ArrayList<>(values);
            if (code.equals(attribute)) {
                kept.remove(value);
            }
            if (!kept.isEmpty()) {
                less.put(code, kept);
            }
        });
        return address(category, less, sort, view);
    }

    /** What is ticked stays so wherever one goes from here. */
    private String address(String within, Map<String, List<String>> by, String order, String as) {
        StringBuilder address = new StringBuilder("/search?");
        append(address, "q", q);
        append(address, "category", within);
        by.forEach((code, values) -> values.forEach(value -> append(address, FILTER + code, value)));
        append(address, "sort", order);
        append(address, "view", as);
        ticked.forEach(sku -> append(address, "sku", sku));
        return address.toString();
    }

    private static void append(StringBuilder address, String name, String value) {
        if (value != null && !value.isEmpty()) {
            address.append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .append('&');
        }
    }
}
