package org.kontor.ops.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.kontor.ops.model.ImportKind;
import org.kontor.ops.model.ImportMapping;
import org.kontor.ops.model.Slug;
import org.kontor.ops.service.ImportPreview;

/** What the reader chose for each field and each column: as it was sent, else as the file is understood. */
public final class MappingForm {

    private static final List<String> LANGUAGES = List.of("en", "zh", "de", "fr");
    private static final String LIST = "list:";

    private final ImportPreview preview;
    private final UnaryOperator<String> sent;
    private final boolean given;

    /** @param given true when the reader sent choices */
    MappingForm(ImportPreview preview, UnaryOperator<String> sent, boolean given) {
        this.preview = preview;
        this.sent = sent;
        this.given = given;
    }

    /** Fields of the form and those that the mapping has besides, such as {@code price:EUR}. */
    public List<String> fields() {
        Set<String> fields = new LinkedHashSet<>(preview.fields());
        fields.addAll(preview.columns().keySet());
        return List.copyOf(fields);
    }

    /** The column that a field is read from. */
    public String column(String field) {
        return given ? sent.apply("field-" + field) : preview.columns().getOrDefault(field, "");
    }

    /** What a field is where its column is empty. */
    public String otherwise(String field) {
        if (given) {
            return sent.apply("default-" + field);
        }
        return preview.defaults().getOrDefault(field, isOfPrices() && field.equals("list") ? sent.apply("list") : "");
    }

    public boolean isComma() {
        String decimal = given ? sent.apply("decimal") : preview.defaults().getOrDefault(ImportMapping.DECIMAL, "");
        return decimal.equals(",");
    }

    /** Price lists by currency as one text: {@code EUR=RETAIL, USD=US}. */
    public String lists() {
        if (given) {
            return sent.apply("lists");
        }
        List<String> lists = new ArrayList<>();
        preview.defaults().forEach((field, list) -> {
            if (field.startsWith(LIST)) {
                lists.add(field.substring(LIST.length()) + "=" + list);
            }
        });
        return String.join(", ", lists);
    }

    public boolean isOfArticles() {
        return preview.kind().equals("products");
    }

    public boolean isOfPrices() {
        return preview.kind().equals("prices");
    }

    /** Columns that no field is read from, by their place. */
    public Map<Integer, String> free() {
        Map<Integer, String> free = new LinkedHashMap<>();
        for (int i = 0; i < preview.header().size(); i++) {
            String column = preview.header().get(i);
            if (!column.isEmpty() && !preview.columns().containsValue(column)) {
                free.put(i, column);
            }
        }
        return free;
    }

    /** What a free column can be. */
    public List<String> uses() {
        List<String> uses = new ArrayList<>(List.of("attribute"));
        LANGUAGES.forEach(language -> uses.add("name:" + language));
        LANGUAGES.forEach(language -> uses.add("text:" + language));
        return uses;
    }

    public String use(int place) {
        return sent.apply("other-" + place);
    }

    /** The text of the mapping as it stands now. */
    String text() {
        Map<String, String> columns = new LinkedHashMap<>();
        Map<String, String> defaults = new LinkedHashMap<>();
        for (String field : fields()) {
            put(columns, field, column(field));
            put(defaults, field, otherwise(field));
        }
        free().forEach((place, column) -> {
            String use = use(place);
            if (use.equals("attribute")) {
                columns.put("attribute:" + Slug.of(column), column);
            } else if (uses().contains(use)) {
                columns.put(use, column);
            }
        });
        if (isComma()) {
            defaults.put(ImportMapping.DECIMAL, ",");
        }
        for (String pair : lists().split("[,;\\s]+")) {
            int equals = pair.indexOf('=');
            if (isOfArticles() && equals > 0) {
                defaults.put(LIST + pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return columns.isEmpty() && defaults.isEmpty()
                ? preview.mapping()
                : ImportMapping.text(preview.mapping(), columns, defaults);
    }

    private static void put(Map<String, String> pairs, String field, String value) {
        if (!value.isEmpty()) {
            pairs.put(field, value);
        }
    }

    /** Fields that another mapping reads otherwise, with both readings. */
    List<MappingChange> changes(String before) {
        ImportKind kind = ImportKind.of(preview.kind());
        Map<String, String> was = parts(ImportMapping.parse(before, kind, preview.header()));
        Map<String, String> now = parts(ImportMapping.parse(text(), kind, preview.header()));
        Set<String> fields = new TreeSet<>(was.keySet());
        fields.addAll(now.keySet());
        return fields.stream()
                .map(field -> new MappingChange(field, was.getOrDefault(field, "–"), now.getOrDefault(field, "–")))
                .filter(change -> !change.before().equals(change.now()))
                .toList();
    }

    private static Map<String, String> parts(ImportMapping mapping) {
        Map<String, String> parts = new LinkedHashMap<>(mapping.columns());
        mapping.defaults()
                .forEach((field, value) ->
                        parts.merge(field, "“" + value + "”", (column, text) -> column + ", " + text));
        return parts;
    }
}
